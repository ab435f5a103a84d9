import type { estypes } from '@elastic/elasticsearch';

/** A query, or a part of one, in Elasticsearch's words. */
export type Clause = estypes.QueryDslQueryContainer;

/** @returns a query for what any of them finds; of one that one alone. */
export function anyOf(clauses: Clause[]): Clause {
  const [only, second] = clauses;
  if (only !== undefined && second === undefined) return only;
  return { bool: { should: clauses, minimum_should_match: 1 } };
}

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
  match_bool_prefix?: object;
  bool?: estypes.QueryDslBoolQuery;
}

/** @returns the clause as one that can be read: its type in the client's words lets it be written only. */
export function readable(clause: Clause): ReadClause {
  return clause as ReadClause;
}
