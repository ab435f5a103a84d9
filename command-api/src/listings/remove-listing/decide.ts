import { decideTransition } from '../decide-transition.ts';
import type { Decide } from '../decision.ts';

/** Removes a listing for good. */
export const decideRemove: Decide = (listing, now) => decideTransition(listing, 'remove', now);
