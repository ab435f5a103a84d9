import { t } from '@lingui/core/macro';
import { coarsenPoint } from '@vivarium/contracts/shared/coarse-point.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';

/** Where somebody is, to some 5 km; or why the browser does not say, in words. */
export type Located = { point: Point } | { refusal: string };

/** Milliseconds to wait for an answer; one of the last ten minutes will do. */
const asked: PositionOptions = { enableHighAccuracy: false, timeout: 10_000, maximumAge: 600_000 };

/** @param code of `GeolocationPositionError` */
function refusalOf(code: number): string {
  switch (code) {
    case 1:
      return t`Your browser was told not to share your location. Type a city instead. Or allow it in the settings of this site.`;
    case 3:
      return t`Finding you took too long. Try again, or type a city.`;
    default:
      return t`Your device does not know where it is just now. Type a city instead.`;
  }
}

/**
 * Asks the browser where we are; it asks the person. The point is coarsened to the grid that listings are on before
 * anything else sees it: it goes into the address, and a copied address must not tell where one lives.
 *
 * @param geolocation injected for tests
 */
export function locate(geolocation: Geolocation | undefined = navigator.geolocation): Promise<Located> {
  if (geolocation === undefined) {
    return Promise.resolve({ refusal: t`Your browser cannot say where you are. Type a city instead.` });
  }
  return new Promise((resolve) => {
    geolocation.getCurrentPosition(
      ({ coords }) => resolve({ point: coarsenPoint({ lat: coords.latitude, lng: coords.longitude }) }),
      ({ code }) => resolve({ refusal: refusalOf(code) }),
      asked,
    );
  });
}
