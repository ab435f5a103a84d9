import { decideTransition } from '../decide-transition.ts';
import type { Decide } from '../decision.ts';

/** Takes an active listing out of sight; its owner can publish it again. */
export const decideHide: Decide = (listing, now) => decideTransition(listing, 'hide', now);
