import { z } from 'zod';

export const latitudeSchema = z.number().min(-90).max(90);
export const longitudeSchema = z.number().min(-180).max(180);
export const pointSchema = z.object({ lat: latitudeSchema, lng: longitudeSchema });
export type Point = z.infer<typeof pointSchema>;

/** ISO 3166-1 alpha-2, upper case. */
export const countrySchema = z
  .string()
  .regex(/^[A-Za-z]{2}$/, 'must be a two-letter country code such as "US"')
  .transform((code) => code.toUpperCase());

/** A place as a seller gives it. In events and read models its point is coarsened; see the listings context. */
export const locationSchema = z.strictObject({
  lat: latitudeSchema,
  lng: longitudeSchema,
  city: z.string().trim().min(1).max(120),
  region: z.string().trim().min(1).max(120).optional(),
  country: countrySchema,
});
export type Location = z.infer<typeof locationSchema>;

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
