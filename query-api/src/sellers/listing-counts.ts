import type { Client } from '@elastic/elasticsearch';
import { search } from '../elasticsearch/searches.ts';
import type { ListingCounts } from './public-profile.ts';

interface CountsResult {
  sellers: { buckets: { key: string; active: { doc_count: number }; sold: { doc_count: number } }[] };
}

/** Counts the active and sold listings of up to a page of sellers, in one search. */
export async function listingCounts(
  elasticsearch: Client,
  index: string,
  sellers: readonly string[],
): Promise<Map<string, ListingCounts>> {
  if (sellers.length === 0) return new Map();
  const { aggregations } = await search<never, CountsResult>(elasticsearch, {
    index,
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [{ terms: { sellerId: [...sellers] } }] } },
    aggs: {
      sellers: {
        terms: { field: 'sellerId', size: sellers.length },
        aggs: {
          active: { filter: { term: { status: 'active' } } },
          sold: { filter: { term: { status: 'sold' } } },
        },
      },
    },
  });
  const buckets = aggregations?.sellers.buckets ?? [];
  return new Map(
    buckets.map(({ key, active, sold }) => [key, { active: active.doc_count, sold: sold.doc_count }]),
  );
}
