import { z } from 'zod';
import { countryCode } from '../countries.ts';
import { isSubdivision } from '../subdivisions.ts';

/**
 * Where a person lives, as far as the law cares: a country (ISO 3166-1 alpha-2, `US`) or a subdivision of one
 * (ISO 3166-2, `US-HI`); `UK` is read as `GB`. What is no such place is refused: taken for one, it would restrict nothing.
 */
export const regionSchema = z
  .string()
  .max(6)
  .transform((text, context) => {
    const code = regionCode(text);
    if (code !== undefined) return code;
    context.addIssue({ code: 'custom', message: 'must be a country or a part of one, like "US" or "US-HI"' });
    return z.NEVER;
  });

function regionCode(text: string): string | undefined {
  const [, letters = '', part] = text.match(/^([a-z]{2})(?:-([a-z0-9]{1,3}))?$/i) ?? [];
  const country = countryCode(letters);
  if (country === undefined || part === undefined) return country;
  const code = `${country}-${part.toUpperCase()}`;
  return isSubdivision(code) ? code : undefined;
}

/** The member states of the European Union. */
export const unionMembers: readonly string[] = [
  ...['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE'],
  ...['IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE'],
];

/** Parts of parts of a country, where the law is that of the larger one: provinces of Belgium, districts of Northern Ireland. */
const within: Readonly<Record<string, readonly string[]>> = {
  'BE-VLG': ['BE-VAN', 'BE-VBR', 'BE-VLI', 'BE-VOV', 'BE-VWV'],
  'BE-WAL': ['BE-WBR', 'BE-WHT', 'BE-WLG', 'BE-WLX', 'BE-WNA'],
  'GB-NIR': [
    ...['GB-ABC', 'GB-AND', 'GB-ANN', 'GB-BFS', 'GB-CCG', 'GB-DRS', 'GB-FMO', 'GB-LBC', 'GB-MEA'],
    ...['GB-MUL', 'GB-NMD'],
  ],
};

/**
 * @param region a country or a subdivision
 * @returns every region whose law holds there, the most local first: `DE-BY` → `DE-BY`, `DE`, `EU`
 */
export function regionsOf(region: string): readonly string[] {
  const country = region.slice(0, 2);
  const larger = Object.keys(within).filter((one) => within[one]?.includes(region));
  return [
    ...(region === country ? [] : [region]),
    ...larger,
    country,
    ...(unionMembers.includes(country) ? ['EU'] : []),
  ];
}
