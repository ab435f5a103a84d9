import type { Point } from './location.ts';

/** Hundredths of a degree between two latitudes that are told apart: about 5.6 km. */
const LATITUDE_STEP = 5;

/** @returns hundredths of a degree between two longitudes, wider towards the poles where degrees are shorter. */
function longitudeStep(latitude: number): number {
  const north = Math.abs(latitude);
  if (north < 50) return 5;
  return north < 70 ? 10 : 20;
}

/** Counts in hundredths, so that results have at most two decimals exactly. `+ 0` turns -0 into 0. */
function roundTo(degrees: number, step: number): number {
  return (Math.round((degrees * 100) / step) * step) / 100 + 0;
}

/**
 * Rounds a point to a fixed grid, so that however often it is asked about from whatever side, it tells no more than
 * its cell: a random offset could be averaged out. Applying it twice gives the same as once. The places of listings
 * are published so, and a person's own place is sent so.
 *
 * The latitude is within 0.025° of the true one, the longitude within 0.025°, 0.05° (from 50°) or 0.1° (from 70°).
 * At the antimeridian a longitude may become 180 or -180, which are one meridian.
 */
export function coarsenPoint({ lat, lng }: Point): Point {
  const coarseLat = roundTo(lat, LATITUDE_STEP);
  // The step is chosen by the rounded latitude: chosen by the exact one, the second rounding could differ.
  return { lat: coarseLat, lng: roundTo(lng, longitudeStep(coarseLat)) };
}
