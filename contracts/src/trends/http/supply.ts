import { z } from 'zod';
import { trendFilterShape } from './filters.ts';

/** The query string of `GET /trends/supply`. */
export const supplyQuerySchema = z.strictObject({
  ...trendFilterShape,
  by: z.enum(['country', 'region']).optional().describe('Cells of the map; countries by default'),
});
export type SupplyQuery = z.output<typeof supplyQuerySchema>;

/** The answer to `GET /trends/supply`: where what is on sale now is, most first. */
export const supplySchema = z.object({
  total: z.int().describe('Listings on sale, wherever: as many as the search finds'),
  items: z.array(
    z.object({
      country: z.string().describe('ISO 3166-1, e.g. US'),
      region: z.string().nullable().describe('Null by country, and for what names no region'),
      active: z.int().describe('Listings on sale'),
      centre: z
        .object({ lat: z.number(), lng: z.number() })
        .describe('The middle of their places, which are coarse themselves'),
    }),
  ),
});
export type Supply = z.infer<typeof supplySchema>;
