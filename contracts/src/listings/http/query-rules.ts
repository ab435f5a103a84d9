import type { ProblemDetail } from '../../shared/error-body.ts';
import { readNumbers } from '../../shared/number-text.ts';
import { priceBandsIn } from '../price-bands.ts';
import type { ListingQuery } from './query.ts';

/** A part of the map, in degrees; `west > east` crosses the antimeridian. */
export interface BoundingBox {
  north: number;
  south: number;
  west: number;
  east: number;
}

/**
 * What is wrong with parameters that are each right by themselves: the one place for whoever runs such a query now or
 * keeps it for later.
 */
export function wrongTogether(query: ListingQuery): ProblemDetail | undefined {
  const { min_price: from, max_price: to, lat, lng, radius, bbox, currency = 'USD' } = query;
  const bands = priceBandsIn(currency).map(({ value }) => value);
  const band = query.price_band?.find((one) => !bands.includes(one));
  if (band !== undefined)
    return {
      path: 'price_band',
      message: `"${band}" is not a band of ${currency}; there are ${bands.join(', ')}`,
    };
  if (from !== undefined && to !== undefined && from > to)
    return { path: 'min_price', message: 'must not be higher than max_price' };
  if (lat === undefined && lng !== undefined) return { path: 'lat', message: 'is needed beside lng' };
  if (lng === undefined && lat !== undefined) return { path: 'lng', message: 'is needed beside lat' };
  if (radius !== undefined && lat === undefined) return { path: 'radius', message: 'needs lat and lng' };
  if (bbox !== undefined && boundingBoxOf(bbox) === undefined)
    return { path: 'bbox', message: 'must be "west,south,east,north" in degrees' };
  return undefined;
}

/** @returns the box that a text such as `-98,30,-97,31` names; undefined when it names none. */
export function boundingBoxOf(text: string): BoundingBox | undefined {
  const [west = NaN, south = NaN, east = NaN, north = NaN, ...more] = readNumbers(text) ?? [];
  const isOnEarth =
    Math.abs(west) <= 180 && Math.abs(east) <= 180 && south >= -90 && north <= 90 && south <= north;
  return isOnEarth && more.length === 0 ? { west, south, east, north } : undefined;
}
