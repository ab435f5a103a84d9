import type { Client } from '@elastic/elasticsearch';
import {
  type ListingActivityCount,
  type ListingActivityDocument,
  listingActivityCounts,
} from '@vivarium/contracts/activity/listing-activity.ts';
import type { ActivityMessage } from '@vivarium/contracts/activity/messages.ts';

/** What each number is counted from. */
const types: Readonly<Record<ListingActivityCount, ActivityMessage['type']>> = {
  views: 'view_listing_event',
  impressions: 'impression_event',
  clicks: 'click_event',
  favourites: 'favourite_event',
  contacts: 'contact_event',
  carts: 'add_to_cart_event',
};

type Bucket = { key: string } & Record<ListingActivityCount, { visitors: { value: number } }>;

/** @returns what different visitors did with some listings on a day, counted anew. */
export async function countVisitors(
  client: Client,
  index: string,
  day: string,
  listings: readonly string[],
): Promise<ListingActivityDocument[]> {
  const visitors = { visitors: { cardinality: { field: 'visitor', precision_threshold: 1000 } } };
  const { aggregations } = await client.search<never, { listings: { buckets: Bucket[] } }>({
    index,
    size: 0,
    track_total_hits: false,
    query: {
      bool: {
        filter: [
          { range: { time: { gte: day, lt: `${day}||+1d` } } },
          { terms: { listings: [...listings] } },
        ],
      },
    },
    aggs: {
      listings: {
        // A page of results names others beside those that are asked for.
        terms: { field: 'listings', include: [...listings], size: listings.length },
        aggs: Object.fromEntries(
          listingActivityCounts.map((count) => [
            count,
            { filter: { term: { type: types[count] } }, aggs: visitors },
          ]),
        ),
      },
    },
  });
  return (aggregations?.listings.buckets ?? []).map(({ key, ...counts }) => ({
    listing: key,
    day,
    views: counts.views.visitors.value,
    impressions: counts.impressions.visitors.value,
    clicks: counts.clicks.visitors.value,
    favourites: counts.favourites.visitors.value,
    contacts: counts.contacts.visitors.value,
    carts: counts.carts.visitors.value,
  }));
}
