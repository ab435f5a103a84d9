import type { MarkSoldBody } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { priceOf } from '../change-listing/price-of.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Decision, Listing } from '../decision.ts';

/** Decides that a listing is sold, for what its seller says was paid, if they say it. */
export function decideMarkSold(listing: Listing, { price }: MarkSoldBody, now: Date): Decision {
  const decision = decideTransition(listing, 'mark-sold', now);
  if (price === undefined || decision === 'unchanged' || decision instanceof Problem) return decision;
  const soldFor = priceOf(price, listing);
  if (soldFor instanceof Problem) return soldFor;
  return {
    ...decision,
    after: { ...decision.after, soldFor },
    changed: [...decision.changed, 'soldFor'],
  };
}
