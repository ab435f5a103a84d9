import { ofListing } from '../listings/commands.ts';
import { operation } from '../shared/operation.ts';

const onFavourite = {
  path: '/listings/{id}/favourite',
  tag: 'favourites',
  token: 'required',
  params: ofListing,
} as const;

/** What command-api does with favourites. Saying it again changes nothing. */
export const favouriteCommands = {
  addFavourite: operation({
    ...onFavourite,
    method: 'put',
    operationId: 'addFavourite',
    summary: 'Like a listing: one is told once when its price falls or it is back on sale',
    success: { status: 204, description: 'Noted' },
    problems: ['listing_not_found', 'too_many_favourites'],
  }),
  removeFavourite: operation({
    ...onFavourite,
    method: 'delete',
    operationId: 'removeFavourite',
    summary: 'Like it no longer',
    success: { status: 204, description: 'Noted' },
    problems: ['listing_not_found'],
  }),
};
