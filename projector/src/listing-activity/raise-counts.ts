import type { Client } from '@elastic/elasticsearch';
import {
  type ListingActivityDocument,
  listingActivityCounts,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { raiseNumbers } from '@vivarium/platform/elasticsearch/raise-numbers.ts';

/** Writes numbers that are greater than those that are there. */
export function raiseCounts(
  client: Client,
  index: string,
  counted: readonly ListingActivityDocument[],
): Promise<void> {
  return raiseNumbers(client, index, counted, {
    idOf: ({ listing, day }) => `${listing}:${day}`,
    numbers: listingActivityCounts,
  });
}
