import { type State, statesOf } from '@vivarium/contracts/places/states.ts';

/** Codes that people seldom write, and that are words or countries to whoever reads a search. */
const unread: ReadonlySet<string> = new Set(['DC', 'NL', 'NT', 'NU', 'PE', 'YT']);

const australian: readonly State[] = [
  { code: 'NSW', name: 'New South Wales' },
  { code: 'QLD', name: 'Queensland' },
  { code: 'TAS', name: 'Tasmania' },
  { code: 'VIC', name: 'Victoria' },
];

/** By folded code, as it is written on letters: the state that it stands for, as the gazetteer calls it. */
export const statesByCode: ReadonlyMap<string, { country: string; name: string }> = new Map(
  Object.entries({ ...statesOf, AU: australian }).flatMap(([country, states]) =>
    states
      .filter(({ code }) => !unread.has(code))
      .map(({ code, name }) => [code.toLowerCase(), { country, name }] as const),
  ),
);

/** Codes of states that are codes or short for something else as well: Canada, Germany, Los Angeles, a super dwarf. */
export const doubtfulCodes: ReadonlySet<string> = new Set(['ca', 'de', 'la', 'sd']);
