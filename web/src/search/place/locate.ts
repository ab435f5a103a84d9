import { coarsenPoint } from '@vivarium/contracts/shared/coarse-point.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';

/** Where somebody is, to some 5 km; or why the browser does not say, in words. */
export type Located = { point: Point } | { refusal: string };

/** Milliseconds to wait for an answer; one of the last ten minutes will do. */
const asked: PositionOptions = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 };

const TYPE_INSTEAD = 'Type a city instead.';
/** By `GeolocationPositionError.code`. */
const refusals: Record<number, string> = {
  1: `Your browser was told not to share your location. ${TYPE_INSTEAD} Or allow it in the settings of this site.`,
  2: `Your device does not know where it is just now. ${TYPE_INSTEAD}`,
  3: `Finding you took too long. Try again, or type a city.`,
};

/**
 * Asks the browser where we are; it asks the person. The point is coarsened to the grid that listings are on before
 * anything else sees it: it goes into the address, and a copied address must not tell where one lives.
 *
 * @param geolocation injected for tests
 */
export function locate(geolocation: Geolocation | undefined = navigator.geolocation): Promise<Located> {
  if (geolocation === undefined) {
    return Promise.resolve({ refusal: `Your browser cannot say where you are. ${TYPE_INSTEAD}` });
  }
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ point: coarsenPoint({ lat: coords.latitude, lng: coords.longitude }) }),
      ({ code }) => resolve({ refusal: refusals[code] ?? refusals[2] ?? TYPE_INSTEAD }),
      asked,
    );
  });
}
