import { operation } from '../shared/operation.ts';
import { myFavouriteIdsSchema, myFavouritesPageSchema, myFavouritesQuerySchema } from './http.ts';

/** What query-api tells of favourites. */
export const favouriteQueries = {
  listMyFavourites: operation({
    method: 'get',
    path: '/my/favourites',
    operationId: 'listMyFavourites',
    tag: 'favourites',
    summary: 'What one likes, as it is now and what it cost when one began to',
    token: 'required',
    query: myFavouritesQuerySchema,
    success: { status: 200, description: 'A page of favourites', schema: myFavouritesPageSchema },
  }),
  listMyFavouriteIds: operation({
    method: 'get',
    path: '/my/favourites/ids',
    operationId: 'listMyFavouriteIds',
    tag: 'favourites',
    summary: 'The ids of all listings that one likes, for the hearts of any list',
    token: 'required',
    success: { status: 200, description: 'All of them, the latest first', schema: myFavouriteIdsSchema },
  }),
};
