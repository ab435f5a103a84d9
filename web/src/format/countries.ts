import { countryCodes } from '@vivarium/catalogue/countries.ts';
import { currentLocale } from './language.ts';
import { countryName } from './place.ts';

/** @returns every country with its name, in the alphabet of the reader. */
export function countriesByName(): [code: string, name: string][] {
  const names = countryCodes.map((code): [string, string] => [code, countryName(code)]);
  const { compare } = new Intl.Collator(currentLocale());
  return names.sort(([, a], [, b]) => compare(a, b));
}
