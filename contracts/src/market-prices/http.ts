import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { toldMoneySchema } from '../shared/money.ts';
import { listOf } from '../shared/query-values.ts';

/** The query string of `GET /market-prices`. */
export const marketPricesQuerySchema = z.strictObject({
  ids: listOf(publicIdSchema).describe('Listings to compare, at most 50'),
});

/**
 * What others ask for the same kind of thing, in the currency of the listing: see `listings/comparable.ts` for what is the
 * same.
 */
export const marketPriceSchema = z.object({
  id: z.string(),
  /** Listings that it is compared with: active, of other sellers, at most three of each, the newest hundred. */
  count: z.int(),
  /** How many sellers they are from. */
  sellers: z.int(),
  median: toldMoneySchema,
  /** Between these lies the middle half of the prices. */
  quartiles: z.tuple([toldMoneySchema, toldMoneySchema]),
  /** Where the price of the listing is: under the lower quartile, above the upper one, or within. */
  position: z.enum(['below', 'within', 'above']),
});
export type MarketPrice = z.infer<typeof marketPriceSchema>;

/** The answer to `GET /market-prices`: only the listings that enough others can be compared with. */
export const marketPricesSchema = z.object({ prices: z.array(marketPriceSchema) });
export type MarketPrices = z.infer<typeof marketPricesSchema>;
