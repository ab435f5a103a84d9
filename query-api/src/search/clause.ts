import type { estypes } from '@elastic/elasticsearch';

/** A query, or a part of one, in Elasticsearch's words. */
export type Clause = estypes.QueryDslQueryContainer;

/** Bounds of a range, as Elasticsearch names them. */
export type NumberRange = { lt?: number; lte?: number; gt?: number; gte?: number };
