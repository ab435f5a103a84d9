import type { Position } from 'geojson';
import type { CountryShape } from './date-line.ts';

/** Where the name of a country stands, and how much room there is for it. */
export interface Middle {
  lat: number;
  lng: number;
  /** Degrees of longitude from its western to its eastern end. */
  width: number;
}

/** @returns the middle (the centroid of its outline) of the largest part of a country; undefined of none. */
export function middleOf(shapes: readonly CountryShape[]): Middle | undefined {
  const rings = shapes.flatMap((shape) =>
    shape.type === 'Polygon'
      ? shape.coordinates.slice(0, 1)
      : shape.coordinates.flatMap((one) => one.slice(0, 1)),
  );
  const largest = rings.map(measured).toSorted((a, b) => b.area - a.area)[0];
  if (largest === undefined || largest.area === 0) return undefined;
  const { lat, lng, width } = largest;
  return { lat, lng, width };
}

/** The centroid of a polygon by the shoelace formula, on a flat map; its area as it is on the globe, near enough. */
function measured(ring: readonly Position[]): Middle & { area: number } {
  let twice = 0;
  let lng = 0;
  let lat = 0;
  ring.forEach(([x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[(at + 1) % ring.length] ?? [];
    const cross = x * nextY - nextX * y;
    twice += cross;
    lng += (x + nextX) * cross;
    lat += (y + nextY) * cross;
  });
  const longitudes = ring.map(([x = 0]) => x);
  const middle = twice === 0 ? { lat: 0, lng: 0 } : { lat: lat / (3 * twice), lng: lng / (3 * twice) };
  return {
    ...middle,
    width: Math.max(...longitudes) - Math.min(...longitudes),
    area: Math.abs(twice / 2) * Math.cos((middle.lat * Math.PI) / 180),
  };
}
