import type { ListingEventType } from '@vivarium/contracts/listings/events.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import type * as kernel from '../aggregate/decision.ts';

/** A listing as the command side holds it: the state that events carry, but with the exact point. */
export type Listing = ListingState;

/** What a command makes of a listing: what happened, and the listing after it. */
export type Happening = kernel.Happening<Listing, ListingEventType>;
export type Decision = kernel.Decision<Listing, ListingEventType>;

/** Decides what a command makes of a listing at a moment. Pure. */
export type Decide = (listing: Listing, now: Date) => Decision;
