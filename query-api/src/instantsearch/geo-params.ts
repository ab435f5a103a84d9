import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { readNumbers } from '@vivarium/contracts/shared/number-text.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import type { Box } from '../search/condition.ts';

function coordinates(text: string, path: string): number[] {
  const numbers = readNumbers(text);
  if (numbers === undefined) throw invalid(path, 'must be numbers separated by commas');
  return numbers;
}

function checked(lat: number, lng: number, path: string): Point {
  if (!(Math.abs(lat) <= 90)) throw invalid(path, 'has a latitude that is not between -90 and 90');
  if (!(Math.abs(lng) <= 180)) throw invalid(path, 'has a longitude that is not between -180 and 180');
  return { lat, lng };
}

/** @param text `lat,lng`. @throws {Problem} 400 when it is not a point on Earth. */
export function parsePoint(text: string, path: string): Point {
  const [lat, lng, more] = coordinates(text, path);
  if (lat === undefined || lng === undefined || more !== undefined) throw invalid(path, 'must be "lat,lng"');
  return checked(lat, lng, path);
}

/** `insideBoundingBox` as clients send it: a text of numbers, a list of them, or a list of quadruples. */
export type Boxes = string | readonly number[] | readonly (readonly number[])[];

/**
 * Boxes by two opposite corners each: north-east and south-west as InstantSearch sends and reads them, or the other way
 * round as in Algolia's documentation. The northern corner is the eastern one, so that a box of any width says what it
 * means: with its eastern side at a smaller longitude than its western one it crosses the antimeridian.
 *
 * @param boxes `lat,lng,lat,lng[,…]`, the same as a list, or a list of quadruples
 * @throws {Problem} 400 for anything else
 */
export function parseBoxes(boxes: Boxes, path: string): Box[] {
  if (typeof boxes !== 'string' && boxes.some(Array.isArray)) {
    return (boxes as readonly (readonly number[])[]).map((box, i) => boxOf(box, `${path}.${i}`));
  }
  const numbers = typeof boxes === 'string' ? coordinates(boxes, path) : (boxes as readonly number[]);
  const count = numbers.length / 4;
  if (!Number.isInteger(count)) throw invalid(path, 'must have four numbers for each box');
  if (count > searchBounds.boxes) throw invalid(path, `must not have more than ${searchBounds.boxes} boxes`);
  return Array.from({ length: count }, (_box, i) => boxOf(numbers.slice(4 * i, 4 * i + 4), path));
}

function boxOf([lat1 = NaN, lng1 = NaN, lat2 = NaN, lng2 = NaN]: readonly number[], path: string): Box {
  const [a, b] = [checked(lat1, lng1, path), checked(lat2, lng2, path)];
  const [northEast, southWest] = a.lat >= b.lat ? [a, b] : [b, a];
  return { north: northEast.lat, south: southWest.lat, west: southWest.lng, east: northEast.lng };
}
