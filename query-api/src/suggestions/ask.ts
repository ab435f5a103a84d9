import type { Client, estypes } from '@elastic/elasticsearch';
import { allSpeciesCombinations } from '@vivarium/catalogue/index.ts';
import { search, searchTogether, totalOf } from '../elasticsearch/searches.ts';
import { type Circle, placeCountBody, type Seller, sellersCountBody } from './count-bodies.ts';
import { type Counts, type CountsResult, countsBody, readCounts } from './counts.ts';
import type { FoundSeller } from './said.ts';

/** What suggestions ask Elasticsearch. */
export interface Ask {
  /** Counts of everything in the catalogue: half a second at a million listings, so not for each letter typed. */
  counts(): Promise<Counts>;
  sellers(body: estypes.SearchSearchRequestBody): Promise<(FoundSeller & { score: number })[]>;
  /** Active listings of sellers, in their order. */
  listedBy(sellers: readonly Seller[]): Promise<number[]>;
  /** Active listings within circles, in their order. */
  listedWithin(circles: readonly Circle[]): Promise<number[]>;
}

/** @throws {Problem} 503 from each of them when Elasticsearch does not answer. */
export function askElasticsearch(elasticsearch: Client, indices: { listings: string; sellers: string }): Ask {
  const { listings, sellers: sellersIndex } = indices;
  return {
    counts: async () => {
      const body = countsBody(allSpeciesCombinations);
      const { aggregations } = await search<never, CountsResult>(elasticsearch, { index: listings, ...body });
      return aggregations === undefined ? new Map() : readCounts(aggregations);
    },
    sellers: async (body) => {
      const { hits } = await search<FoundSeller>(elasticsearch, { index: sellersIndex, ...body });
      return hits.hits.flatMap(({ _source, sort }) =>
        _source === undefined ? [] : [{ ..._source, score: Number(sort?.[0] ?? 0) }],
      );
    },
    listedBy: async (sellers) => {
      const body = sellersCountBody(sellers);
      const { aggregations } = await search<never, SellerBuckets>(elasticsearch, {
        index: listings,
        ...body,
      });
      return (aggregations?.sellers.buckets ?? []).map(({ doc_count }) => doc_count);
    },
    listedWithin: async (circles) => {
      const { responses } = await searchTogether(elasticsearch, listings, circles.map(placeCountBody));
      return responses.map(totalOf);
    },
  };
}

interface SellerBuckets {
  /** In the order of the filters. */
  sellers: { buckets: { doc_count: number }[] };
}
