import type { Client } from '@elastic/elasticsearch';
import type { ListingActivityCount } from '@vivarium/contracts/activity/listing-activity.ts';
import { search } from '../elasticsearch/searches.ts';

/** What visitors did with a listing, added up over days. */
export type ActivityCounts<Count extends ListingActivityCount> = Record<Count, number>;

type Bucket<Count extends ListingActivityCount> = { key: string } & Record<Count, { value: number }>;

/**
 * @param ids of listings, as UUID
 * @param counts those that are added up; others are not looked at
 * @param days `YYYY-MM-DD`, UTC: from the first one on, up to the second one, which is not among them; all by default
 * @returns tells what is known of a listing by its id: zeros where nobody did anything with it
 */
export async function readActivity<Count extends ListingActivityCount>(
  { elasticsearch, listingActivity: index }: { elasticsearch: Client; listingActivity: string },
  ids: readonly string[],
  counts: readonly Count[],
  days?: { gte: string; lt?: string },
): Promise<(id: string) => ActivityCounts<Count>> {
  const countsBy = (sumOf: (count: Count) => number) =>
    Object.fromEntries(counts.map((count) => [count, sumOf(count)])) as ActivityCounts<Count>;
  const nothing = countsBy(() => 0);
  if (ids.length === 0) return () => nothing;
  const { aggregations } = await search<never, { listings: { buckets: Bucket<Count>[] } }>(elasticsearch, {
    index,
    ignore_unavailable: true,
    size: 0,
    track_total_hits: false,
    query: {
      bool: {
        filter: [{ terms: { listing: [...ids] } }, ...(days === undefined ? [] : [{ range: { day: days } }])],
      },
    },
    aggs: {
      listings: {
        terms: { field: 'listing', size: ids.length },
        aggs: Object.fromEntries(counts.map((count) => [count, { sum: { field: count } }])),
      },
    },
  });
  const known = new Map(
    aggregations?.listings.buckets.map((bucket) => [bucket.key, countsBy((count) => bucket[count].value)]),
  );
  return (id) => known.get(id) ?? nothing;
}
