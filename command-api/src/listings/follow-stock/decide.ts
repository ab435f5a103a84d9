import { leftOf } from '@vivarium/contracts/listings/left.ts';
import { type ListingStatus, openStatuses } from '@vivarium/contracts/listings/status.ts';
import type { InventoryState } from '@vivarium/contracts/orders/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Decision, Listing } from '../decision.ts';
import type { TransitionName } from '../status-machine.ts';

/** @returns what is reserved and sold of a listing, by how many its seller says that there are of it. */
export function ofListing(stock: InventoryState, { quantity }: Pick<Listing, 'quantity'>): InventoryState {
  return { ...stock, quantity: Math.max(quantity, stock.reserved + stock.sold) };
}

/** @returns what a listing is by its stock alone. */
export function statusByStock({ quantity, reserved, sold }: InventoryState): ListingStatus {
  if (reserved + sold < quantity) return 'active';
  return sold === quantity ? 'sold' : 'reserved';
}

const steps: Partial<Record<ListingStatus, TransitionName>> = {
  active: 'release',
  reserved: 'reserve',
  sold: 'sell',
};

/** @returns whether a listing is what its stock says: where its seller or a moderator has not taken it off the market. */
export function isLedByStock({ status, soldElsewhere }: Listing): boolean {
  return openStatuses.includes(status) && soldElsewhere === undefined;
}

/**
 * Has a listing follow its stock: the newest word of it counts, however late, twice or out of order the others come. A
 * listing that its seller or a moderator has taken off the market stays there, and only learns how much is left.
 */
export function decideFollowStock(listing: Listing, stock: InventoryState, now: Date): Decision {
  if ((listing.stock?.version ?? 0) >= stock.version) return 'unchanged';
  // The row of the stock learns how many there are when somebody orders next; the listing knows it.
  const left = leftOf(listing.quantity, stock);
  const noted = {
    ...listing,
    stock: { version: stock.version, left, reserved: stock.reserved, sold: stock.sold },
  };
  const wanted = statusByStock(ofListing(stock, listing));
  const step = steps[wanted];
  if (isLedByStock(listing) && listing.status !== wanted && step !== undefined) {
    const moved = decideTransition(noted, step, now);
    if (!(moved instanceof Problem) && moved !== 'unchanged')
      return { ...moved, changed: [...moved.changed, 'stock'], before: listing };
  }
  const after: Listing = { ...noted, version: listing.version + 1, updatedAt: now.toISOString() };
  return { type: 'listing.changed', after, changed: ['stock'], before: listing };
}
