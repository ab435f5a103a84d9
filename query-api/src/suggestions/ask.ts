import type { Client, estypes } from '@elastic/elasticsearch';
import { allSpeciesCombinations } from '@vivarium/contracts/catalogue/index.ts';
import { reading } from '../platform/reading.ts';
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
    counts: () =>
      reading(async () => {
        const { aggregations } = await elasticsearch.search<never, CountsResult>({
          index: listings,
          ...countsBody(allSpeciesCombinations),
        });
        return aggregations === undefined ? new Map() : readCounts(aggregations);
      }),
    sellers: (body) =>
      reading(async () => {
        const { hits } = await elasticsearch.search<FoundSeller>({ index: sellersIndex, ...body });
        return hits.hits.flatMap(({ _source, sort }) =>
          _source === undefined ? [] : [{ ..._source, score: Number(sort?.[0] ?? 0) }],
        );
      }),
    listedBy: (sellers) =>
      reading(async () => {
        const { aggregations } = await elasticsearch.search<never, SellerBuckets>({
          index: listings,
          ...sellersCountBody(sellers),
        });
        return (aggregations?.sellers.buckets ?? []).map(({ doc_count }) => doc_count);
      }),
    listedWithin: (circles) =>
      reading(async () => {
        const searches = circles.flatMap((circle) => [{ index: listings }, placeCountBody(circle)]);
        const { responses } = await elasticsearch.msearch<never>({ searches });
        return responses.map((response) => {
          if ('error' in response) throw new Error(response.error.reason ?? response.error.type);
          const { total } = response.hits;
          return typeof total === 'object' ? total.value : (total ?? 0);
        });
      }),
  };
}

interface SellerBuckets {
  /** In the order of the filters. */
  sellers: { buckets: { doc_count: number }[] };
}
