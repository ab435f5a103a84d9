import type { Client, estypes } from '@elastic/elasticsearch';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { reading } from '../platform/reading.ts';
import { placeCountBody, sellersCountBody } from './count-bodies.ts';
import { type Counts, type CountsResult, countsBody, readCounts } from './counts.ts';
import type { FoundSeller } from './said.ts';

/** What suggestions ask Elasticsearch. */
export interface Ask {
  /** Counts of everything in the catalogue: a second or less at a million listings, so not for each letter typed. */
  counts(): Promise<Counts>;
  sellers(body: estypes.SearchSearchRequestBody): Promise<(FoundSeller & { score: number })[]>;
  /** Active listings of sellers by id, and around points in their order; all of it in one `_msearch`. */
  listed(
    sellers: readonly string[],
    around: { points: readonly Point[]; radius: number },
  ): Promise<{ bySeller: Counts; byPoint: number[] }>;
}

/** @throws {Problem} 503 from each of them when Elasticsearch does not answer. */
export function askElasticsearch(elasticsearch: Client, indices: { listings: string; sellers: string }): Ask {
  const { listings, sellers: sellersIndex } = indices;
  return {
    counts: () =>
      reading(async () => {
        const { aggregations } = await elasticsearch.search<never, CountsResult>({
          index: listings,
          ...countsBody(),
        });
        return aggregations === undefined ? new Map() : readCounts(aggregations);
      }),
    sellers: (body) =>
      reading(async () => {
        const { hits } = await elasticsearch.search<FoundSeller>({ index: sellersIndex, ...body });
        return hits.hits.flatMap(({ _source, _score, sort }) =>
          _source === undefined ? [] : [{ ..._source, score: _score ?? Number(sort?.[0] ?? 0) }],
        );
      }),
    async listed(sellers, { points, radius }) {
      const bodies = [
        ...(sellers.length === 0 ? [] : [sellersCountBody(sellers)]),
        ...points.map((point) => placeCountBody(point, radius)),
      ];
      if (bodies.length === 0) return { bySeller: new Map(), byPoint: [] };
      const searches = bodies.flatMap((body) => [{ index: listings }, body]);
      const { responses } = await reading(() => elasticsearch.msearch<never, SellerBuckets>({ searches }));
      const answers = responses.map((response) => {
        if ('error' in response) throw new Error(response.error.reason ?? response.error.type);
        return response as estypes.SearchResponseBody<never, SellerBuckets>;
      });
      const bySeller = sellers.length === 0 ? undefined : answers.shift();
      const buckets = bySeller?.aggregations?.sellers.buckets ?? [];
      return {
        bySeller: new Map(buckets.map(({ key, doc_count }) => [key, doc_count])),
        byPoint: answers.map(({ hits: { total } }) =>
          typeof total === 'object' ? total.value : (total ?? 0),
        ),
      };
    },
  };
}

interface SellerBuckets {
  sellers: { buckets: { key: string; doc_count: number }[] };
}
