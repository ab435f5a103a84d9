/** What a handler answers with: the body, and what stands in the headers beside it. */
export interface Reply<Body> {
  body: Body;
  /** Who may keep the answer, and how; see `cached-json.ts`. Nothing: the answer says nothing of it. */
  cache?: string;
  /** The version of what is answered; goes out as `ETag`. */
  version?: number;
  headers?: Readonly<Record<string, string>>;
  /** What of the body tells whether it says the same as another, where some of it (a cursor) differs each time. */
  content?: unknown;
  /** The body as JSON text already, sent instead of it. */
  text?: string;
}

/** @returns an answer with a body. */
export function reply<Body>(body: Body, more: Omit<Reply<Body>, 'body' | 'text'> = {}): Reply<Body> {
  return { body, ...more };
}

/** @returns an answer without a body. */
export function done(more: Omit<Reply<undefined>, 'body' | 'text'> = {}): Reply<undefined> {
  return { body: undefined, ...more };
}

/** @returns an answer whose body was made JSON piece by piece, so that no one piece of work is long. */
export function jsonText<Body>(text: string, more: Omit<Reply<Body>, 'body' | 'text'> = {}): Reply<Body> {
  return { body: undefined as Body, text, ...more };
}
