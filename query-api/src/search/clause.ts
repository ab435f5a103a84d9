import type { estypes } from '@elastic/elasticsearch';

/** A query, or a part of one, in Elasticsearch's words. */
export type Clause = estypes.QueryDslQueryContainer;

/** Bounds of a range, as Elasticsearch names them. */
export type NumberRange = { lt?: number; lte?: number; gt?: number; gte?: number };

/** A clause read back: whichever of the kinds it is. */
export interface ReadClause {
  term?: object;
  terms?: Readonly<Record<string, unknown>>;
  range?: Readonly<Record<string, unknown>>;
  geo_distance?: object;
  geo_bounding_box?: object;
  match_none?: object;
  match_all?: object;
  bool?: estypes.QueryDslBoolQuery;
}

/** @returns the clause as one that can be read: its type in the client's words lets it be written only. */
export function readable(clause: Clause): ReadClause {
  return clause as ReadClause;
}
