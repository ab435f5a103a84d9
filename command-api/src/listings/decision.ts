import type { ListingEventType } from '@vivarium/contracts/listings/events.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { Problem } from '@vivarium/contracts/problem.ts';
import type * as kernel from '../aggregate/decision.ts';

/** A listing as the command side holds it: the state that events carry, but with the exact point. */
export type Listing = ListingState;

/** What a command makes of a listing: what happened, and the listing after it. */
export interface Happening extends kernel.Happening<Listing, ListingEventType> {
  /** The listing before; undefined for a new one. */
  before?: Listing;
  /** Why a moderator did it. */
  moderation?: { reason: string };
}
export type Decision = Happening | Exclude<kernel.Decision<Listing, ListingEventType>, object> | Problem;

/** Decides what a command makes of a listing at a moment. Pure. */
export type Decide = (listing: Listing, now: Date) => Decision;
