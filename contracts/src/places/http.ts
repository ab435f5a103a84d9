import { z } from 'zod';
import { wholeNumberText } from '../shared/query-values.ts';

/** The query string of `GET /places`. */
export const placesQuerySchema = z.strictObject({
  q: z
    .string()
    .min(1)
    .max(80)
    .describe('Beginning of a city’s name; a region or country may follow (“austin tx”)'),
  limit: wholeNumberText(1, 20).optional(),
});

/** A city of the gazetteer (GeoNames, CC BY 4.0). */
export const placeSchema = z.object({
  name: z.string(),
  /** What was looked for, where the place is called otherwise there: `Wien` of Vienna. */
  calledAlso: z.string().optional(),
  region: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  countryName: z.string(),
  lat: z.number(),
  lng: z.number(),
  population: z.int(),
});
export type Place = z.infer<typeof placeSchema>;

/** The answer to `GET /places`, the largest first. */
export const placesSchema = z.object({ places: z.array(placeSchema) });
