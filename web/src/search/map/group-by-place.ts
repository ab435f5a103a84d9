import type { ListingHit } from '../results/listing-hit.ts';

/** The listings that stand at one (coarsened) point. */
export interface PlaceGroup {
  key: string;
  lat: number;
  lng: number;
  city: string;
  hits: ListingHit[];
}

/**
 * @param middle longitude of what is looked at: across the antimeridian from it longitudes run on beyond 180
 * @returns the hits grouped by their point, the fullest last so that it is drawn on top
 */
export function groupByPlace(hits: readonly ListingHit[], middle?: number): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>();
  for (const hit of hits) {
    const { lat, city } = hit.location;
    const lng = middle === undefined ? hit.location.lng : onSameTurn(hit.location.lng, middle);
    const key = `${lat},${lng}`;
    const group = groups.get(key) ?? { key, lat, lng, city, hits: [] };
    group.hits.push(hit);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => a.hits.length - b.hits.length);
}

/** @returns the longitude, a turn or more later or earlier, that is nearest to another. */
function onSameTurn(lng: number, other: number): number {
  return lng + 360 * Math.round((other - lng) / 360);
}

/** @returns the box of a view in degrees as the search takes it: within the world, across the date line if need be. */
export function boxOfView(
  north: number,
  east: number,
  south: number,
  west: number,
): [number, number, number, number] {
  const round = (degrees: number) => Math.round(degrees * 1000) / 1000;
  const latitudes = [Math.min(north, 90), Math.max(south, -90)].map(round) as [number, number];
  // What is a whole turn but for what rounding takes would be none.
  if (round(east - west) >= 359.99) return [latitudes[0], 180, latitudes[1], -180];
  return [latitudes[0], round(wrapped(east)), latitudes[1], round(wrapped(west))];
}

function wrapped(longitude: number): number {
  return ((((longitude + 180) % 360) + 360) % 360) - 180;
}
