import { reasonsAgainst } from '@vivarium/contracts/listings/publishing.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Decision, Listing } from '../decision.ts';

/**
 * Publishes a draft or a hidden listing, or says every reason why not.
 * @param turn the how manieth of its seller's that is published today; counts for one that never was before
 */
export function decidePublish(listing: Listing, now: Date, turn?: number): Decision {
  const decision = decideTransition(listing, 'publish', now);
  if (decision instanceof Problem || decision === 'unchanged') return decision;
  const { reserved = 0, sold = 0 } = listing.stock ?? {};
  // By how many there are now: what is left was told of as many as there were then.
  if (reserved + sold > 0 && listing.quantity <= reserved + sold)
    return new Problem('status_conflict', 'All of it is reserved or sold: there is nothing to be had.');
  const details = reasonsAgainst(listing, now);
  if (details.length === 0) {
    const isFirst = listing.publishedAt === null && turn !== undefined;
    return isFirst ? { ...decision, after: { ...decision.after, turn } } : decision;
  }
  return new Problem('not_publishable', 'The listing is not ready to be published.', { details });
}
