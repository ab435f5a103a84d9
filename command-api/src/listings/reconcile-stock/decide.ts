import type { InventoryState } from '@vivarium/contracts/orders/state.ts';
import type { Decision, Listing } from '../decision.ts';
import { decideFollowStock, isLedByStock, ofListing, statusByStock } from '../follow-stock/decide.ts';

/** How a listing differs from what is reserved and sold of it. */
export type Difference =
  /** It was not told of the newest. */
  | 'behind'
  /** It knows of more than there is: its orders were put back to an earlier day. */
  | 'ahead'
  /** It was told, and is something else all the same. */
  | 'other_status'
  /** It is reserved or sold by orders, and nobody knows of any. */
  | 'unknown';

/** @returns how a listing differs from the rows that decide; undefined where it does not. */
export function differenceOf(listing: Listing, stock: InventoryState | undefined): Difference | undefined {
  if (stock === undefined) return listing.stock === undefined ? undefined : 'unknown';
  const known = listing.stock?.version ?? 0;
  if (known > stock.version) return 'ahead';
  if (known < stock.version) return 'behind';
  const wanted = statusByStock(ofListing(stock, listing));
  return isLedByStock(listing) && listing.status !== wanted ? 'other_status' : undefined;
}

/**
 * Decides that a listing is what its stock says. The rows in Postgres decide, and a listing is never freed for want of one:
 * what was sold and cannot be found again is for somebody to look at.
 * @param seen version of the listing that was compared; another has been told of something since
 */
export function decideReconcile(
  listing: Listing,
  stock: InventoryState | undefined,
  seen: number,
  now: Date,
): Decision {
  const difference = listing.version === seen ? differenceOf(listing, stock) : undefined;
  if (difference === undefined || stock === undefined) return 'unchanged';
  // What it was told counts for nothing here: the rows are asked after it was read, so they are as new or newer.
  const { stock: _told, ...untold } = listing;
  const decided = decideFollowStock(untold, stock, now);
  return decided === 'unchanged' || !('after' in decided) ? decided : { ...decided, before: listing };
}
