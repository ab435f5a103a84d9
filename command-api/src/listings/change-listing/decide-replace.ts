import type { ReplaceListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { invalidListing } from '../create-listing/decide.ts';
import type { Decision, Listing } from '../decision.ts';
import { revise } from './revise.ts';

/** Decides a change that says everything anew: what the body leaves out is gone. The category stays what it is. */
export function decideReplace(listing: Listing, body: ReplaceListingBody, now: Date): Decision {
  const { category, subcategory, ...said } = body;
  if (category !== undefined && category !== listing.category) {
    return invalidListing([{ path: 'category', message: 'never changes: create another listing' }]);
  }
  return revise(listing, { ...said, subcategory: subcategory ?? null }, now);
}
