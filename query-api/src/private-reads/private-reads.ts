import type { Client, estypes } from '@elastic/elasticsearch';
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

/** What a private search may ask for. No aggregations: a `global` one would count everybody's documents. */
export interface PrivateSearch {
  filter: estypes.QueryDslQueryContainer[];
  sort: estypes.SortOptions[];
  size: number;
  after?: readonly number[];
}

/** A person's reads of one private read model. */
export interface PrivateReads<T> {
  /** By id, in real time. `document` only when the person may read it; `version` of the listing folded in, 0: none. */
  get(id: string): Promise<{ document: T | undefined; version: number }>;
  search(search: PrivateSearch): Promise<{ hits: { document: T; sort: number[] }[]; total: number }>;
}

/**
 * The only way into a private read model: whatever is asked, the answer holds only documents that name `reader`
 * among their readers.
 */
export function privateReads<T extends PrivateDocument>(
  elasticsearch: Client,
  index: string,
  reader: string,
): PrivateReads<T> {
  const isReadable = (document: T) => document.readers?.includes(reader) === true;
  return {
    async get(id) {
      const source = await readById<T>(elasticsearch, index, id);
      const document = source !== undefined && isReadable(source) ? source : undefined;
      return { document, version: source?.sources.listing ?? 0 };
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
          document === undefined || !isReadable(document) ? [] : [{ document, sort: (at ?? []) as number[] }],
        ),
      };
    },
  };
}

/** Puts a query under the filter of its reader: what stands inside can narrow it and never widen it. */
export function onlyFor(
  reader: string,
  filter: estypes.QueryDslQueryContainer[],
): estypes.QueryDslQueryContainer {
  return { bool: { filter: [{ term: { readers: reader } }, ...filter] } };
}
