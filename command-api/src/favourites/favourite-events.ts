import { type ListingMatchEvent, PEOPLE_OF_A_MATCH } from '@vivarium/contracts/alerts/events.ts';
import type { FavouriteEvent, InterestEvent } from '@vivarium/contracts/favourites/events.ts';
import type { FavouriteState, InterestState } from '@vivarium/contracts/favourites/state.ts';
import type { ListingState } from '@vivarium/contracts/listings/state.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';

const SOURCE = '/command-api/favourites';

/** @returns the event that says whether somebody likes a listing. */
export function favouriteEvent(
  favourite: FavouriteState,
  type: FavouriteEvent['type'],
  meta: EventMeta,
): FavouriteEvent {
  return eventOf(SOURCE, { type, after: favourite, changed: [] }, { favourite, changed: [] }, meta);
}

/** @returns the event that says how many like a listing. */
export function interestEvent(
  interest: InterestState,
  type: InterestEvent['type'],
  meta: EventMeta,
): InterestEvent {
  return eventOf(SOURCE, { type, after: interest, changed: [] }, { interest, changed: ['favourites'] }, meta);
}

/** @returns the events that have people told of a listing that they like, so many in each as one can name. */
export function fansEvents(
  { id, version, sellerId, title, price }: ListingState,
  why: Pick<ListingMatchEvent['data'], 'reason' | 'released'>,
  people: readonly string[],
  meta: () => EventMeta,
): ListingMatchEvent[] {
  return chunksOf(people, PEOPLE_OF_A_MATCH).map((named) => {
    const data = {
      listing: { id, version, sellerId, title, price },
      ...{ ...why, favourite: true as const },
      people: named.map((personId) => ({ personId, savedSearches: [] })),
    };
    return eventOf(
      SOURCE,
      { type: 'listing_match.found', after: { id, version }, changed: [] },
      data,
      meta(),
    );
  });
}
