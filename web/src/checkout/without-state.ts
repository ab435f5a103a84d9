import type { Address } from '@vivarium/contracts/shared/address.ts';
import { partsOf } from '../region/places-to-live.ts';

/**
 * @returns whether an address is in a country whose states have laws of their own and names none that is known as one. Elsewhere
 *   its postcode says in which part it is.
 */
export function isWithoutState({ country, region = '' }: Pick<Address, 'country' | 'region'>): boolean {
  const states = country === 'US' ? partsOf(country) : [];
  const said = region.trim().toLowerCase().replaceAll('.', '');
  const isSaid = states.some(({ code, name }) =>
    [code, code.slice(3), name].some((one) => one.toLowerCase() === said),
  );
  return states.length > 0 && !isSaid;
}
