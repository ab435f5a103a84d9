import type { Client } from '@elastic/elasticsearch';
import {
  type ListingActivityCount,
  listingActivityCounts,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { search } from '../elasticsearch/searches.ts';
import { dayAfter } from './range.ts';

/** What visitors did with a listing, added up over days. */
export type ActivityCounts = Record<ListingActivityCount, number>;

/** Of all days, of the last seven, and of the seven before. */
export interface ListingActivity {
  all: ActivityCounts;
  week: ActivityCounts;
  weekBefore: ActivityCounts;
}

const nothing = Object.fromEntries(listingActivityCounts.map((count) => [count, 0])) as ActivityCounts;
/** What nobody did anything with. */
export const noActivity: ListingActivity = { all: nothing, week: nothing, weekBefore: nothing };

type Sums = Record<ListingActivityCount, { value: number }>;
type Bucket = { key: string; week: Sums; weekBefore: Sums } & Sums;

/**
 * @param ids of listings, as UUID
 * @param today `YYYY-MM-DD`, UTC
 * @returns what is known of each, by id
 */
export async function readActivity(
  { elasticsearch, listingActivity: index }: { elasticsearch: Client; listingActivity: string },
  ids: readonly string[],
  today: string,
): Promise<Map<string, ListingActivity>> {
  if (ids.length === 0) return new Map();
  const sums = Object.fromEntries(listingActivityCounts.map((count) => [count, { sum: { field: count } }]));
  const since = (back: number) => dayAfter(today, 1 - back);
  const { aggregations } = await search<never, { listings: { buckets: Bucket[] } }>(elasticsearch, {
    index,
    ignore_unavailable: true,
    size: 0,
    track_total_hits: false,
    query: { terms: { listing: [...ids] } },
    aggs: {
      listings: {
        terms: { field: 'listing', size: ids.length },
        aggs: {
          ...sums,
          week: { filter: { range: { day: { gte: since(7) } } }, aggs: sums },
          weekBefore: { filter: { range: { day: { gte: since(14), lt: since(7) } } }, aggs: sums },
        },
      },
    },
  });
  return new Map(
    aggregations?.listings.buckets.map((bucket) => [
      bucket.key,
      { all: countsIn(bucket), week: countsIn(bucket.week), weekBefore: countsIn(bucket.weekBefore) },
    ]),
  );
}

function countsIn(sums: Sums): ActivityCounts {
  return Object.fromEntries(
    listingActivityCounts.map((count) => [count, sums[count].value]),
  ) as ActivityCounts;
}
