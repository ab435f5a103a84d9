import { decideTransition } from '../decide-transition.ts';
import type { Decide } from '../decision.ts';

/** A moderator takes a listing away from its owner. */
export const decideBan: Decide = (listing, now) => decideTransition(listing, 'ban', now);

/** A moderator gives it back, hidden: the owner publishes it again, through the checks. */
export const decideUnban: Decide = (listing, now) => decideTransition(listing, 'unban', now);
