import type { z } from 'zod';

/** A refusal in words: its code, and what it says. */
export interface Refusal {
  code: string;
  message: string;
}

/**
 * One operation of the public API, as a value: the server guards and parses by it, the web calls through it, and the
 * OpenAPI document is made of it. Nothing of this is said anywhere else.
 */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, parameters in braces: `/listings/{id}`. */
  path: string;
  operationId: string;
  /** What it is about, a word by which the OpenAPI document groups operations. */
  tag: string;
  summary: string;
  description?: string;
  /** `optional`: a token is not needed, but one that is sent must be good. */
  token?: 'required' | 'optional';
  /** Who else than everybody with a token may: people of these roles. */
  roles?: readonly ('moderator' | 'admin')[];
  /** Its answers have an `ETag`; with `If-None-Match` it says 304 where nothing has changed. */
  conditional?: true;
  /** Headers that it heeds. */
  headers?: readonly ('Idempotency-Key' | 'If-Match')[];
  /** What the parameters of the path must be; what is no such thing is the name of nothing, and refused like it. */
  params?: { schema: z.ZodObject; absent: Refusal };
  query?: z.ZodObject;
  /** Query parameters whose names are made up of others, e.g. `attr.<key>`: those that begin so are handed on as texts. */
  moreQuery?: { prefix: string; name: string; description: string };
  body?: z.ZodType;
  /** In the place of a body of JSON: a file as it is, of one media type and at most so many bytes. */
  upload?: { type: string; maxBytes: number; description: string };
  /** Whatever body is sent, of whatever kind, is left unread: it is for clients whose form of it is not ours. */
  ignoresBody?: true;
  /** What a wrong body is: broken rules (422), unless it is called malformed (400). */
  bodyProblem?: 'invalid_request';
  success: { status: number; description: string; schema?: z.ZodType };
  /** Every refusal that is its own; those that any operation may give are added. */
  problems?: readonly string[];
}

/** @returns the operation, its literal types kept, which callers and handlers are typed by. */
export function operation<const O extends Operation>(one: O): O {
  return one;
}

/** Operations by name, as a feature has them. */
export type Operations = Readonly<Record<string, Operation>>;

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** The parameters of an operation's path, parsed. */
export type ParamsOf<O extends Operation> = O['params'] extends { schema: infer S } ? Parsed<S> : unknown;
/** Its query string, parsed. */
export type QueryOf<O extends Operation> = Parsed<O['query']>;
/** Its body, parsed; of an upload its bytes. */
export type BodyOf<O extends Operation> = O['upload'] extends { type: string }
  ? Uint8Array
  : Parsed<O['body']>;
/** What the body of its success holds; undefined: it has none. */
export type AnswerOf<O extends Operation> = O['success'] extends { schema: infer S } ? Parsed<S> : undefined;
