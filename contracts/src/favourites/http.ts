import { z } from 'zod';
import { listingItemSchema } from '../listings/http/item.ts';
import { toldMoneySchema } from '../shared/money.ts';
import { pageParameters } from '../shared/query-values.ts';

/** The query string of `GET /my/favourites`. */
export const myFavouritesQuerySchema = z.strictObject({
  ...pageParameters,
});

/** A listing that one likes, as it is now and what it cost when one began to. */
const favouriteItemSchema = listingItemSchema.extend({
  favouritedAt: z.iso.datetime(),
  priceThen: toldMoneySchema,
});
export type FavouriteItem = z.infer<typeof favouriteItemSchema>;

/** The answer to `GET /my/favourites`, the latest first. Of what nobody may see any more there is the id alone. */
export const myFavouritesPageSchema = z.object({
  items: z.array(favouriteItemSchema),
  hidden: z.array(z.string()).describe('Listings on this page that are not on the market now'),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type MyFavouritesPage = z.infer<typeof myFavouritesPageSchema>;

/** Most listings that one person likes. */
export const MOST_FAVOURITES = 5000;

/** The answer to `GET /my/favourites/ids`: of all of them, whether or not they can still be seen. */
export const myFavouriteIdsSchema = z.object({ ids: z.array(z.string()) });
