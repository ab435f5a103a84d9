import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import type { z } from 'zod';

/** What of a query string is said: the text that the server parses, or what it stands for. */
type Said<Text, Meaning> = unknown extends Text ? Meaning : Text | Meaning;
type QueryInput<S extends z.ZodType> = {
  [K in keyof z.input<S>]: Said<z.input<S>[K], K extends keyof z.output<S> ? z.output<S>[K] : never>;
};

type ParamsPart<O> = O extends { params: { schema: infer S extends z.ZodType } }
  ? { params: z.input<S> }
  : unknown;
type QueryPart<O> = O extends { query: infer S extends z.ZodType }
  ? Partial<QueryInput<S>> extends QueryInput<S>
    ? { query?: QueryInput<S> }
    : { query: QueryInput<S> }
  : unknown;
type BodyPart<O> = O extends { body: infer S extends z.ZodType }
  ? { body: z.input<S> }
  : O extends { upload: { type: string } }
    ? { body: Blob }
    : unknown;

/** What an operation is called with: what its schemas take, before they have parsed it. */
export type InputOf<O extends Operation> = ParamsPart<O> & QueryPart<O> & BodyPart<O>;

/** As much of an input as is there of one or another operation. */
export interface AnyInput {
  params?: Readonly<Record<string, unknown>>;
  query?: Readonly<Record<string, unknown>>;
  body?: unknown;
}
