import { countryCode } from '@vivarium/catalogue/countries.ts';
import { z } from 'zod';
import { placeNameSchema } from './place-name.ts';

export const latitudeSchema = z.number().min(-90).max(90);
export const longitudeSchema = z.number().min(-180).max(180);
export const pointSchema = z.object({ lat: latitudeSchema, lng: longitudeSchema });
export type Point = z.infer<typeof pointSchema>;

/** A country by its code of ISO 3166-1, upper case; `UK` is read as `GB`. */
export const countrySchema = z
  .string()
  .max(8)
  .transform((text, context) => {
    const code = countryCode(text);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: 'must be the two-letter code of a country such as "US"' });
    return z.NEVER;
  });

/** A place of a listing, as it is kept. In events and read models its point is coarsened; see the listings context. */
export const locationSchema = z.strictObject({
  lat: latitudeSchema,
  lng: longitudeSchema,
  city: z.string(),
  region: z.string().optional(),
  country: z.string(),
});
export type Location = z.infer<typeof locationSchema>;

/** A place as a seller gives it: its names in one spelling, its country one that there is. */
export const givenLocationSchema = locationSchema.extend({
  city: placeNameSchema(1),
  region: placeNameSchema(1).optional(),
  country: countrySchema,
});

/** Mean radius of the Earth in kilometres (IUGG R1), the one that Elasticsearch's haversine uses too. */
const EARTH_RADIUS_KM = 6371.0087714;

/** @returns the great-circle distance in kilometres, by the haversine formula. */
export function distanceKm(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const sinLat = Math.sin(((b.lat - a.lat) * rad) / 2);
  const sinLng = Math.sin(((b.lng - a.lng) * rad) / 2);
  const h = sinLat ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * sinLng ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
