/** A question as it goes over the wire. */
export type Question =
  /** `POST /search` with these as `requests`. */
  | { requests: unknown }
  /** `GET /listings` with this query string. */
  | { list: string }
  /** `POST /search` with any body and headers. */
  | { body: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> };

/** What an attack must lead to. */
export type Outcome =
  /** Refused before anything else is asked; with 400 the field is named wherever there is one. */
  | { refused: 400 | 413 | 415; field?: string }
  /** Answered, and if `as` says so then just like that innocent question. */
  | { harmless: true; as?: Question };

/** One hostile request. */
export interface Attack {
  /** What is tried, as the title of a test. */
  name: string;
  /** Made when it is needed: some are large. */
  question: () => Question;
  outcome: Outcome;
}

/** `POST /search` with one request of hits. */
export const hits = (params: unknown, more: object = {}): Question => ({
  requests: [{ indexName: 'listings', params, ...more }],
});

/** `POST /search` with one search among the values of a facet. */
export const facetSearch = (facetQuery: unknown, facet: unknown = 'traits'): Question => ({
  requests: [{ type: 'facet', facet, indexName: 'listings', params: { facetQuery } }],
});

/** `POST /search` with one request whose `params` are this JSON text, as `JSON.stringify` would never write it. */
export const rawParams = (params: string): Question => ({
  body: `{"requests":[{"indexName":"listings","params":${params}}]}`,
});

/** Where the parameters of the first request stand. */
export const PARAMS = 'requests.0.params';

/** An attack on a parameter of `POST /search` that is refused by its name. */
export const badParam = (name: string, params: Record<string, unknown>, field?: string): Attack => ({
  name,
  question: () => hits(params),
  outcome: { refused: 400, field: `${PARAMS}.${field ?? Object.keys(params)[0]}` },
});

/** An attack on `GET /listings` that is refused by the name of the parameter. */
export const badQuery = (name: string, list: string, field?: string): Attack => ({
  name,
  question: () => ({ list }),
  outcome: { refused: 400, field: field ?? list.split('=')[0] ?? '' },
});
