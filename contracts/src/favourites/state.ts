import { z } from 'zod';
import { uuidSchema } from '../shared/id.ts';
import { moneySchema } from '../shared/money.ts';

/** That somebody likes a listing, or no longer does. It is between them and us. */
export const favouriteStateSchema = z.object({
  /** Made of the person and the listing. */
  id: uuidSchema,
  version: z.int().positive(),
  personId: uuidSchema,
  listingId: uuidSchema,
  isFavourite: z.boolean(),
  /** Since when it is so. */
  since: z.iso.datetime(),
  /** What the listing cost then. */
  priceThen: moneySchema,
});
export type FavouriteState = z.infer<typeof favouriteStateSchema>;

/** How many people like a listing: all that anybody else learns of it. The id is that of the listing. */
export const interestStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  favourites: z.int().nonnegative(),
});
export type InterestState = z.infer<typeof interestStateSchema>;
