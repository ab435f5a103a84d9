import type { BanListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { decideTransition } from '../decide-transition.ts';
import type { Decision, Listing } from '../decision.ts';

/** Decides that a moderator takes a listing down, and has the event say why. */
export function decideBan(listing: Listing, { reason }: BanListingBody, now: Date): Decision {
  const decision = decideTransition(listing, 'ban', now);
  if (decision instanceof Problem || decision === 'unchanged') return decision;
  return { ...decision, moderation: { reason } };
}
