import type { ReplaceListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { deliveryMethods } from '@vivarium/contracts/shared/delivery-method.ts';
import type { Decision, Listing } from '../decision.ts';
import { revise } from './revise.ts';

/** Decides a change that says everything anew: what the body leaves out is gone. A category that is left out stays. */
export function decideReplace(listing: Listing, body: ReplaceListingBody, now: Date): Decision {
  const { subcategory, delivery = [...deliveryMethods], ...said } = body;
  return revise(listing, { ...said, delivery, subcategory: subcategory ?? null }, now);
}
