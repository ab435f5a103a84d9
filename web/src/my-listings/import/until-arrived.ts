import type { ImportReceipt } from '@vivarium/contracts/listings/imports/http.ts';
import { listingQueries } from '@vivarium/contracts/listings/queries.ts';
import { isApiError } from '../../api/api-error.ts';
import { call } from '../../api/call.ts';

/** Listings that are asked about at a time. */
const AT_A_TIME = 20;
/** The read side is further behind than anybody likes to wait for, in milliseconds; what was written is safe. */
const LONGEST_WAIT = 60_000;

/**
 * Waits until one's own list shows everything that was imported, for a minute at most.
 * @param onArrived told how many it shows so far
 */
export async function untilArrived(
  { listings }: ImportReceipt,
  onArrived: (count: number) => void,
): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  for (let from = 0; from < listings.length; ) {
    const min_version = listings.slice(from, from + AT_A_TIME).map(({ id, version }) => `${id}:${version}`);
    try {
      // Asked about what is not there yet it answers after two seconds, so that this is no haste.
      await call(listingQueries.listMyListings, { query: { limit: 1, min_version } });
      from += AT_A_TIME;
      onArrived(Math.min(from, listings.length));
    } catch (error) {
      if (!isApiError(error, 'not_yet_projected') || performance.now() > end) return;
    }
  }
}
