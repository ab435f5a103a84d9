import type { ReplaceListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { formatAmount } from '@vivarium/contracts/shared/money.ts';
import { invalidListing } from '../create-listing/decide.ts';
import type { Decision, Listing } from '../decision.ts';
import { decideChange } from './decide.ts';

/** Decides a change that says everything anew: what the body leaves out is gone. The category stays what it is. */
export function decideReplace(listing: Listing, body: ReplaceListingBody, now: Date): Decision {
  const { category, subcategory, price, ...said } = body;
  if (category !== undefined && category !== listing.category) {
    return invalidListing([{ path: 'category', message: 'never changes: create another listing' }]);
  }
  const patch = {
    ...said,
    subcategory: subcategory ?? null,
    price: { amount: formatAmount(price), currency: price.currency },
  };
  return decideChange(listing, patch, now);
}
