import { favouriteQueries } from '@vivarium/contracts/favourites/queries.ts';
import { feature } from '../feature.ts';
import { listMyFavouriteIds } from './list-my-favourite-ids.ts';
import { listMyFavourites } from './list-my-favourites.ts';

/** What one likes. */
export const favourites = feature(favouriteQueries, {
  listMyFavourites: { readModels: ['favourites', 'listings'], handler: listMyFavourites },
  listMyFavouriteIds: { readModels: ['favourites'], handler: listMyFavouriteIds },
});
