import type { ChangeListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Decision, Listing } from '../decision.ts';
import { priceOf } from './price-of.ts';
import { refuseUnlessChangeable, revise } from './revise.ts';

/**
 * Decides a change of what a listing says.
 * @param patch the fields that change; `attributes` as a whole, a price without a currency in the one it has.
 */
export function decideChange(listing: Listing, patch: ChangeListingBody, now: Date): Decision {
  const price = patch.price && priceOf(patch.price, listing);
  if (price instanceof Problem) return refuseUnlessChangeable(listing) ?? price;
  return revise(listing, { ...patch, price }, now);
}
