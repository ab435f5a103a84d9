import { decideTransition } from '../decide-transition.ts';
import type { Decide } from '../decision.ts';

/** The owner has sold it elsewhere. */
export const decideMarkSold: Decide = (listing, now) => decideTransition(listing, 'mark-sold', now);
