import { t } from '@lingui/core/macro';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import { type Near, nameOfPoint } from '../../addresses/search-route.ts';

const KEY = 'vivarium.my-location';

/**
 * Remembers in this tab where its person was found. An address, which others may be sent, calls the point by where it is:
 * to them it is nobody's location.
 *
 * @returns what the address calls it
 */
export function rememberMyLocation(point: Point): string {
  const name = nameOfPoint(point);
  try {
    sessionStorage.setItem(KEY, said({ ...point, name }));
  } catch {
    // Then it is called by where it is here too.
  }
  return name;
}

/** @returns what a place is called to whoever is at this tab. */
export function calledHere(near: Near): string {
  try {
    if (sessionStorage.getItem(KEY) === said(near)) return t`my location`;
  } catch {
    // See above.
  }
  return near.name;
}

function said({ name, lat, lng }: Near): string {
  return `${name} ${lat} ${lng}`;
}
