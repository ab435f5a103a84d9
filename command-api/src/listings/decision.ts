import type { ListingEventType } from '@vivarium/contracts/listings/events.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type { Problem } from '@vivarium/contracts/problem.ts';

/** A listing as the command side holds it: the state that events carry, but with the exact point. */
export type Listing = ListingState;

/** What a command makes of a listing: what happened, and the listing after it. */
export interface Happening {
  type: ListingEventType;
  after: Listing;
  /** Names of the top-level fields that differ. */
  changed: string[];
}

/** `unchanged`: there is nothing to do, which is no error and no event. */
export type Decision = Happening | 'unchanged' | Problem;

/** Decides what a command makes of a listing at a moment. Pure. */
export type Decide = (listing: Listing, now: Date) => Decision;

/** Who gives the command. */
export interface Actor {
  id: string;
  role: 'user' | 'moderator' | 'admin';
}
