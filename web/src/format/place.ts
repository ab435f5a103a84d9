import { currentLocale } from './language.ts';

const regionNames = new Map<string, Intl.DisplayNames>();

/** @returns the country's name in the reader's language; the code itself when there is none. */
export function countryName(code: string): string {
  const locale = currentLocale();
  const names = regionNames.get(locale) ?? new Intl.DisplayNames(locale, { type: 'region' });
  regionNames.set(locale, names);
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

interface Placed {
  city?: string | null;
  region?: string | null;
  country?: string | null;
}

/** @returns `Austin, Texas` within the United States, `Leeds, United Kingdom` elsewhere. */
export function formatPlace({ city, region, country }: Placed): string {
  const second = country === 'US' || country === 'CA' || country === 'AU' ? region : undefined;
  const tail = second ?? (country ? countryName(country) : undefined);
  return [city, tail].filter((part) => part !== undefined && part !== null && part !== '').join(', ');
}
