import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { OrderState } from '@vivarium/contracts/orders/state.ts';
import { withdrawUnpaid } from '../keep-deadlines/keep.ts';
import type { PlacingDependencies } from './dependencies.ts';

/**
 * Has orders come to nothing whose listings left the market while they were made: what follows that may have looked for them
 * before they stood. They stand by now, so whatever ends a listing from here on finds them.
 * @throws where the listings cannot be read
 */
export async function withdrawGone(given: PlacingDependencies, orders: readonly OrderState[]): Promise<void> {
  const listings = await given.listingsById(orders.map(({ listingId }) => listingId));
  for (const listing of listings) if (hasLeft(listing)) await withdrawUnpaid(given, listing);
}

/** That it is reserved or sold may be by these orders; not where its seller says so. */
function hasLeft({ status, soldElsewhere }: ListingState): boolean {
  return !openStatuses.includes(status) || soldElsewhere === true;
}
