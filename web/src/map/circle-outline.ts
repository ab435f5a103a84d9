import type { Point } from '@vivarium/contracts/shared/location.ts';

const EARTH_RADIUS_KM = 6371.0087714;
const RAD = Math.PI / 180;
/** Where the projection of the map ends. */
const EDGE = 85.05;

/**
 * The outline of everything within a distance. On a Mercator map that is no circle: drawn as one it would leave out
 * places that the search finds.
 *
 * @returns latitudes and longitudes, the latter running on beyond 180 where the outline crosses the antimeridian;
 *   one that holds a pole ends at the edge of the map
 */
export function circleOutline({ lat, lng }: Point, km: number, corners = 96): [number, number][] {
  const [phi, delta] = [lat * RAD, km / EARTH_RADIUS_KM];
  const outline = Array.from({ length: corners }, (_corner, i): [number, number] => {
    const bearing = (2 * Math.PI * i) / corners;
    const sinLat = Math.sin(phi) * Math.cos(delta) + Math.cos(phi) * Math.sin(delta) * Math.cos(bearing);
    const east = Math.atan2(
      Math.sin(bearing) * Math.sin(delta) * Math.cos(phi),
      Math.cos(delta) - Math.sin(phi) * sinLat,
    );
    return [Math.asin(Math.max(-1, Math.min(1, sinLat))) / RAD, lng + east / RAD];
  });
  if (Math.abs(phi) + delta < Math.PI / 2) return outline;
  const edge = lat < 0 ? -EDGE : EDGE;
  return [[edge, lng - 180], ...outline.sort((a, b) => a[1] - b[1]), [edge, lng + 180]];
}

/** @returns the longitude, a turn or more later or earlier, that is nearest to another. */
export function onSameTurn(lng: number, other: number): number {
  return lng + 360 * Math.round((other - lng) / 360);
}
