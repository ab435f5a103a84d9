import type { FavouriteState, InterestState } from '@vivarium/contracts/favourites/state.ts';
import type { Money } from '@vivarium/contracts/shared/money.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';

/** Whether somebody is to like a listing. */
export interface SetFavourite {
  personId: string;
  listing: { id: string; price: Money };
  isFavourite: boolean;
}

/** What it comes to: the favourite and the count after it. `unchanged`: it is so already. */
export type Decided = { favourite: FavouriteState; interest: InterestState } | 'unchanged';

/** Decides that somebody likes a listing, or no longer does. Who says it twice counts once. */
export function decideSetFavourite(
  { personId, listing, isFavourite }: SetFavourite,
  { favourite, interest }: { favourite: FavouriteState | undefined; interest: InterestState },
  now: Date,
): Decided {
  if ((favourite?.isFavourite ?? false) === isFavourite) return 'unchanged';
  return {
    favourite: {
      id: derivedId('favourite', personId, listing.id),
      version: (favourite?.version ?? 0) + 1,
      ...{ personId, listingId: listing.id, isFavourite, since: now.toISOString() },
      priceThen: isFavourite || favourite === undefined ? listing.price : favourite.priceThen,
    },
    interest: {
      id: listing.id,
      version: interest.version + 1,
      favourites: interest.favourites + (isFavourite ? 1 : -1),
    },
  };
}
