import { coarsenPoint } from '@vivarium/contracts/shared/coarse-point.ts';
import type { Location } from '@vivarium/contracts/shared/location.ts';

/** @returns the place with its point coarsened; what stands in events and read models. */
export function coarsenLocation(location: Location): Location {
  return { ...location, ...coarsenPoint(location) };
}
