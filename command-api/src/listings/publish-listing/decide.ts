import { reasonsAgainst } from '@vivarium/contracts/listings/publishing.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Decide } from '../decision.ts';

/** Publishes a draft or a hidden listing, or says every reason why not. */
export const decidePublish: Decide = (listing, now) => {
  const decision = decideTransition(listing, 'publish', now);
  if (decision instanceof Problem) return decision;
  const details = reasonsAgainst(listing, now);
  if (details.length === 0) return decision;
  return new Problem('not_publishable', 'The listing is not ready to be published.', { details });
};
