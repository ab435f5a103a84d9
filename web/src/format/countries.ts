import { countryCodes } from '@vivarium/catalogue/countries.ts';
import type { HomeRegion } from './home-region.ts';

/** @returns all countries by the names they have in a language, in its order. */
export function countries(locale: string): HomeRegion[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}
