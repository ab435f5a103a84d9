import { allRestrictions } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { isSubdivision } from '@vivarium/catalogue/subdivisions.ts';

/** Regions that have laws of their own, by `<country>/<name in lower case>`. */
const byName = new Map(
  allRestrictions.map(({ region, place }) => [`${region.slice(0, 2)}/${place.toLowerCase()}`, region]),
);

/**
 * @param place a country by its code, and a part of it as people write it: `Hawaii`, `HI`, `US-HI`
 * @returns the region that laws are looked up by: the part, where it is known as one, else the country
 */
export function regionOf({
  country,
  region,
}: {
  country: string;
  region?: string | null | undefined;
}): string {
  const text = region?.trim() ?? '';
  const code = text.toUpperCase().startsWith(`${country}-`)
    ? text.toUpperCase()
    : `${country}-${text.toUpperCase()}`;
  if (isSubdivision(code)) return code;
  return byName.get(`${country}/${text.toLowerCase()}`) ?? country;
}
