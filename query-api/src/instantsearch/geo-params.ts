import { searchBounds } from '@vivarium/contracts/search/http/request.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import type { Box } from '../search/condition.ts';

const COORDINATE = /^\s{0,4}-?\d{1,3}(?:\.\d{1,20})?\s{0,4}$/;

function coordinates(text: string, path: string): number[] {
  return text.split(',').map((part) => {
    if (!COORDINATE.test(part)) throw invalid(path, 'must be numbers separated by commas');
    return Number(part);
  });
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

/**
 * Boxes by two opposite corners each. InstantSearch sends north-east and south-west, Algolia's documentation
 * south-west and north-east, others north-west and south-east: the corner further north is the eastern one when it
 * has the greater longitude; otherwise the box is the narrower of the two that the corners can mean, which
 * is how one across the antimeridian is told.
 *
 * @param boxes `lat,lng,lat,lng[,…]` or a list of such quadruples
 * @throws {Problem} 400 for anything else
 */
export function parseBoxes(boxes: string | readonly (readonly number[])[], path: string): Box[] {
  if (typeof boxes !== 'string') return boxes.map((box, i) => boxOf(box, `${path}.${i}`));
  const numbers = coordinates(boxes, path);
  const count = numbers.length / 4;
  if (!Number.isInteger(count)) throw invalid(path, 'must have four numbers for each box');
  if (count > searchBounds.boxes) throw invalid(path, `must not have more than ${searchBounds.boxes} boxes`);
  return Array.from({ length: count }, (_box, i) => boxOf(numbers.slice(4 * i, 4 * i + 4), path));
}

function boxOf([lat1 = NaN, lng1 = NaN, lat2 = NaN, lng2 = NaN]: readonly number[], path: string): Box {
  const [a, b] = [checked(lat1, lng1, path), checked(lat2, lng2, path)];
  const [northern, southern] = a.lat >= b.lat ? [a, b] : [b, a];
  const latitudes = { north: northern.lat, south: southern.lat };
  if (northern.lng >= southern.lng) return { ...latitudes, west: southern.lng, east: northern.lng };
  const isAcross = southern.lng - northern.lng > 180;
  const [west, east] = isAcross ? [southern.lng, northern.lng] : [northern.lng, southern.lng];
  return { ...latitudes, west, east };
}
