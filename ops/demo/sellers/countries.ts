import { weights } from '../chance/random.ts';

/** Countries of the demo market; the hobby is largest in the first ones. */
const shares = [
  ['US', 40],
  ['GB', 11],
  ['DE', 10],
  ['CA', 8],
  ['NL', 4.5],
  ['AU', 4.5],
  ['PL', 4],
  ['CZ', 3.5],
  ['FR', 3.5],
  ['SE', 3],
  ['IT', 2.5],
  ['ES', 2.5],
  ['JP', 1.8],
  ['ZA', 1.7],
] as const;

export const countries: readonly string[] = shares.map(([country]) => country);
export const countriesByShare = weights(...shares);
