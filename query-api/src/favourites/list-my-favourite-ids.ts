import type { FavouriteDocument } from '@vivarium/contracts/favourites/document.ts';
import { MOST_FAVOURITES } from '@vivarium/contracts/favourites/http.ts';
import type { favouriteQueries } from '@vivarium/contracts/favourites/queries.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';

/** `GET /my/favourites/ids`: which listings a person likes. */
export function listMyFavouriteIds({
  privateReads,
}: Parts): Handler<typeof favouriteQueries.listMyFavouriteIds> {
  return async ({ person: { sub: reader } }) => {
    const { hits } = await privateReads<FavouriteDocument>('favourites', reader).search({
      filter: [],
      sort: [{ since: 'desc' }, { tieBreak: 'asc' }],
      size: MOST_FAVOURITES,
    });
    return reply({ ids: hits.map(({ document }) => encodeId(document.listingId)) }, { cache: SECRET });
  };
}
