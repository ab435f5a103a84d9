import { allRestrictions } from '@vivarium/catalogue/restrictions/restricted-in.ts';
import { isSubdivision } from '@vivarium/catalogue/subdivisions.ts';

/** Regions that have laws of their own, by `<country>/<name as it is compared>`. */
const byName = new Map(
  allRestrictions.map(({ region, place }) => [`${region.slice(0, 2)}/${asCompared(place)}`, region]),
);

/** A name without what it has in a sentence, such as “the District of Columbia” or “Georgia (US)”, and however it is written. */
function asCompared(name: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/^the |\(.*\)|[^a-z\s]/g, '');
  return letters.trim().replaceAll(/\s+/g, ' ');
}

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
  const letters = text.toUpperCase().replaceAll('.', '');
  const code = letters.startsWith(`${country}-`) ? letters : `${country}-${letters}`;
  if (isSubdivision(code)) return code;
  return byName.get(`${country}/${asCompared(text)}`) ?? country;
}
