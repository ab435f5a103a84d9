import { Problem } from '@vivarium/contracts/problem.ts';
import type { Decision, Listing } from './decision.ts';
import { withLife } from './life.ts';
import { statusAfter, type TransitionName, transitions } from './status-machine.ts';

/**
 * Decides a step along the status machine: the status, its version, and the times that go with it.
 * @returns what happened, or `status_conflict` where the machine has no such step.
 */
export function decideTransition(listing: Listing, name: TransitionName, now: Date): Decision {
  const status = statusAfter(listing.status, name);
  if (status === undefined) {
    return new Problem('status_conflict', `A listing that is ${listing.status} does not take "${name}".`);
  }
  const at = now.toISOString();
  const { soldElsewhere: _said, ...before } = listing;
  const moved: Listing = {
    ...before,
    ...(name === 'mark-sold' && { soldElsewhere: true }),
    status,
    version: listing.version + 1,
    updatedAt: at,
    // The first time counts: hiding and publishing again must not make an old listing new.
    publishedAt: status === 'active' ? (listing.publishedAt ?? at) : listing.publishedAt,
    soldAt: soldAtAfter(listing, status, at),
  };
  // What was paid for a sale that was taken back was paid for nothing.
  const { soldFor, ...unpaid } = moved;
  const after = withLife(listing, status === 'active' || soldFor === undefined ? unpaid : moved);
  const changed = (['status', 'publishedAt', 'soldAt', 'soldFor'] as const).filter(
    (key) => after[key] !== listing[key],
  );
  return { type: transitions[name].event, after, changed, before: listing };
}

function soldAtAfter(listing: Listing, status: Listing['status'], at: string): string | null {
  if (status === 'sold') return at;
  return status === 'active' ? null : listing.soldAt;
}
