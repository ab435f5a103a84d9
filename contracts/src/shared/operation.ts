import type { z } from 'zod';
import type { ProblemCode } from '../problem.ts';

/** One operation of the public API, as data: the OpenAPI document is made from these and from nothing else. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, parameters in braces: `/listings/{id}`. */
  path: string;
  operationId: string;
  tag: 'listings' | 'search' | 'people' | 'catalogue' | 'places' | 'session' | 'moderation' | 'meta';
  summary: string;
  description?: string;
  /** `optional`: a token is not needed, but one that is sent must be good. */
  token?: 'required' | 'optional';
  /** Its answers have an `ETag`; with `If-None-Match` it says 304 where nothing has changed. */
  conditional?: true;
  /** Headers that it heeds. */
  headers?: readonly ('Idempotency-Key' | 'If-Match')[];
  query?: z.ZodObject;
  /** Query parameters whose names are made up of others, e.g. `attr.<key>`. */
  moreQuery?: readonly { name: string; description: string }[];
  body?: z.ZodType;
  success: { status: number; description: string; schema?: z.ZodType };
  /** Every refusal that is its own; those that any operation may give are added. */
  problems?: readonly ProblemCode[];
}
