import { z } from 'zod';

/**
 * Where a person lives, as far as the law cares: a country (ISO 3166-1 alpha-2, `US`) or a subdivision of one
 * (ISO 3166-2, `US-HI`). Whether there is such a place is not asked: an unknown one restricts nothing.
 */
export const regionSchema = z
  .string()
  .max(6)
  .regex(/^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$/, 'must be like "US" or "US-HI"')
  .toUpperCase();

/** The member states of the European Union. */
export const unionMembers: readonly string[] = [
  ...['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE'],
  ...['IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE'],
];

/**
 * @param region a country or a subdivision
 * @returns every region whose law holds there, the most local first: `DE-BY` → `DE-BY`, `DE`, `EU`
 */
export function regionsOf(region: string): readonly string[] {
  const country = region.slice(0, 2);
  return [
    ...(region === country ? [] : [region]),
    country,
    ...(unionMembers.includes(country) ? ['EU'] : []),
  ];
}
