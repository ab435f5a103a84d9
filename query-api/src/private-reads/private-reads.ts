import type { Client, estypes } from '@elastic/elasticsearch';
import { aliasOf, declaredReadModels, type PrivateReadModel } from '@vivarium/contracts/read-models.ts';
import type { Sources } from '@vivarium/contracts/shared/sources.ts';
import { readById } from '../elasticsearch/read-by-id.ts';
import { search, totalOf } from '../elasticsearch/searches.ts';

/** What every document of a private read model has. */
export interface PrivateDocument {
  id: string;
  sources: Sources;
  visible: boolean;
  readers?: string[];
}

/** What a private search may ask for. No aggregations of its own: a `global` one would count everybody's documents. */
export interface PrivateSearch {
  filter: estypes.QueryDslQueryContainer[];
  sort: estypes.SortOptions[];
  size: number;
  after?: readonly SortValue[];
}

/** What a private list is ordered by: numbers and texts. */
export type SortValue = number | string;

/** A person's reads of one private read model. */
export interface PrivateReads<T> {
  /**
   * By id, in real time. `document` only when the person may read it; `version` of its aggregate, 0: none, or one that the
   * person may not know of. What was removed has a version and nothing else.
   */
  get(id: string): Promise<{ document: T | undefined; version: number }>;
  search(search: PrivateSearch): Promise<{ hits: { document: T; sort: SortValue[] }[]; total: number }>;
  /** How many of the person's documents have each value of a keyword, of at most a hundred values. */
  count(field: string, filter: estypes.QueryDslQueryContainer[]): Promise<{ value: string; count: number }[]>;
}

/** Opens a private read model for one person, who is the `reader`. */
export type OpenPrivateReads = <T extends PrivateDocument>(
  readModel: PrivateReadModel,
  reader: string,
) => PrivateReads<T>;

/**
 * The only way into private read models: whatever is asked, the answer holds only documents that name `reader`
 * among their readers.
 */
export function privateReadsOf(
  elasticsearch: Client,
  prefix: string,
  declared = declaredReadModels,
): OpenPrivateReads {
  return (readModel, reader) =>
    readsBy(reader, elasticsearch, aliasOf(readModel, prefix), declared[readModel].source);
}

/** @param ofAggregate the name of its aggregate's version among the `sources` of a document */
function readsBy<T extends PrivateDocument>(
  reader: string,
  elasticsearch: Client,
  index: string,
  ofAggregate: string,
): PrivateReads<T> {
  const isReadable = (document: T) => document.readers?.includes(reader) === true;
  return {
    async get(id) {
      const source = await readById<T>(elasticsearch, index, id);
      const document = source !== undefined && isReadable(source) ? source : undefined;
      // What is left of a removed one has no readers, and is nobody's secret.
      const isForeign = source?.readers !== undefined && document === undefined;
      return { document, version: isForeign ? 0 : (source?.sources[ofAggregate] ?? 0) };
    },
    async search({ filter, sort, size, after }) {
      const { hits } = await search<T>(elasticsearch, {
        index,
        size,
        sort,
        track_total_hits: true,
        ...(after === undefined ? {} : { search_after: [...after] }),
        query: onlyFor(reader, filter),
      });
      return {
        total: totalOf({ hits }),
        hits: hits.hits.flatMap(({ _source: document, sort: at }) =>
          document === undefined || !isReadable(document)
            ? []
            : [{ document, sort: (at ?? []) as SortValue[] }],
        ),
      };
    },
    async count(field, filter) {
      const { aggregations } = await search<T, { values: estypes.AggregationsStringTermsAggregate }>(
        elasticsearch,
        {
          index,
          size: 0,
          query: onlyFor(reader, filter),
          aggs: { values: { terms: { field, size: MOST_COUNTED } } },
        },
      );
      const buckets = (aggregations?.values.buckets ?? []) as estypes.AggregationsStringTermsBucket[];
      return buckets.map(({ key, doc_count: count }) => ({ value: String(key), count }));
    },
  };
}

/** Values that are counted at most. */
const MOST_COUNTED = 100;

/** Puts a query under the filter of its reader: what stands inside can narrow it and never widen it. */
export function onlyFor(
  reader: string,
  filter: estypes.QueryDslQueryContainer[],
): estypes.QueryDslQueryContainer {
  return { bool: { filter: [{ term: { readers: reader } }, ...filter] } };
}
