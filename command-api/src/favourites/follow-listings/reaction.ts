import { isOfStockAlone } from '@vivarium/contracts/listings/is-of-stock-alone.ts';
import type { Moment } from '../../aggregate/execute.ts';
import { type Reaction, reaction, type Surroundings } from '../../context.ts';
import type { Favourites } from '../favourites.ts';

/** Follows what listings cost and whether they are on sale, and has those told who like them. */
export function followListings(favouritesAt: (at: Surroundings, moment: Moment) => Favourites): Reaction {
  return reaction({
    name: 'follow-listings',
    on: [
      'listing.published',
      'listing.changed',
      'listing.reserved',
      'listing.released',
      'listing.sold',
      'listing.hidden',
      'listing.removed',
      'listing.banned',
      'listing.unbanned',
    ],
    react: async (event, at) => {
      // What is followed was noted when it was changed last.
      if (!isOfStockAlone(event)) await favouritesAt(at, at).follow(event);
    },
  });
}
