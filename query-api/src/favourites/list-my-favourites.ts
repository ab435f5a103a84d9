import type { FavouriteDocument } from '@vivarium/contracts/favourites/document.ts';
import type { FavouriteItem } from '@vivarium/contracts/favourites/http.ts';
import type { favouriteQueries } from '@vivarium/contracts/favourites/queries.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { formatAmount } from '@vivarium/contracts/shared/money.ts';
import { SECRET } from '@vivarium/platform/http/cached-json.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import type { Handler } from '@vivarium/platform/http/serve.ts';
import type { Parts } from '../parts.ts';
import { privatePage } from '../private-reads/private-page.ts';
import { listingsById } from '../search/listings-by-id.ts';

const DEFAULT_LIMIT = 50;

/** `GET /my/favourites`: what a person likes, the latest first. */
export function listMyFavourites({
  elasticsearch,
  aliasOf,
  privateReads,
  countFavourites,
}: Parts): Handler<typeof favouriteQueries.listMyFavourites> {
  return async ({ query: { cursor, limit: size = DEFAULT_LIMIT }, person: { sub: reader } }) => {
    const { documents, total, nextCursor } = await privatePage(
      privateReads<FavouriteDocument>('favourites', reader),
      {
        filter: [],
        sort: [
          { by: { since: 'desc' }, is: 'whole' },
          { by: { tieBreak: 'asc' }, is: 'whole' },
        ],
        size,
      },
      { favouritesOf: reader },
      cursor,
    );
    const ids = documents.map(({ listingId }) => listingId);
    const listings = await listingsById(elasticsearch, aliasOf('listings'), ids);
    const items = documents.flatMap(({ listingId, since, priceThen }): FavouriteItem[] => {
      const listing = listings.get(listingId);
      const then = { amount: formatAmount(priceThen), currency: priceThen.currency };
      return listing === undefined ? [] : [{ ...listing, favouritedAt: since, priceThen: then }];
    });
    const hidden = ids.filter((id) => !listings.has(id)).map(encodeId);
    return reply({ items: await countFavourites(items), hidden, total, nextCursor }, { cache: SECRET });
  };
}
