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
 * Postcodes of the parts of countries whose laws differ, since addresses there name no part: Belgium’s by their first two
 * digits (bpost), Canada’s by their first letter, those of Northern Ireland by their area.
 */
const byPostcode: readonly (readonly [country: string, postcode: RegExp, region: string])[] = [
  ['BE', /^1[0-2]/, 'BE-BRU'],
  ['BE', /^(1[34]|[4-7])/, 'BE-WAL'],
  ['BE', /^(1[5-9]|[2389])/, 'BE-VLG'],
  ['CA', /^V/, 'CA-BC'],
  ['GB', /^BT\d/, 'GB-NIR'],
];

/**
 * @param place a country by its code, a part of it as people write it (`Hawaii`, `HI`, `US-HI`), and a postcode
 * @returns the region that laws are looked up by: the part, where it is known as one, else the country
 */
export function regionOf({
  country,
  region,
  postcode = '',
}: {
  country: string;
  region?: string | null | undefined;
  postcode?: string;
}): string {
  const code = postcode.trim().toUpperCase();
  // What an address is found by is surer than what its writer calls the place.
  const found = byPostcode.find(([of, beginning]) => of === country && beginning.test(code));
  if (found !== undefined) return found[2];
  const text = region?.trim() ?? '';
  const letters = text.toUpperCase().replaceAll('.', '');
  const part = letters.startsWith(`${country}-`) ? letters : `${country}-${letters}`;
  if (isSubdivision(part)) return part;
  return byName.get(`${country}/${asCompared(text)}`) ?? country;
}
