import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { germanicPlurals, inflectedAdjectives, romancePlurals } from './plurals.ts';
import { spanish } from './spanish.ts';

/** By slug: what a species is called in other languages. Read here alone; pages and documents are in English. */
export const vernacularNames: ReadonlyMap<string, readonly string[]> = new Map(
  [
    ...Map.groupBy(
      [
        ...named(german, (name) => [name, ...inflectedAdjectives(name)].flatMap(germanicPlurals)),
        ...named(german, inflectedAdjectives),
        ...named(dutch, germanicPlurals),
        ...[french, spanish].flatMap((names) => named(names, romancePlurals)),
      ],
      ({ slug }) => slug,
    ),
  ].map(([slug, all]) => [slug, [...new Set(all.flatMap(({ called }) => called))]]),
);

/** Of one word, a plural is an ending away, and found as what is misspelt is. */
function named(names: Readonly<Record<string, string>>, pluralsOf: (name: string) => string[]) {
  return Object.entries(names).map(([slug, all]) => ({
    slug,
    called: all.split(', ').flatMap((name) => [name, ...(name.includes(' ') ? pluralsOf(name) : [])]),
  }));
}
