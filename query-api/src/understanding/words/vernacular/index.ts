import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';

/** By slug: what a species is called in other languages. Read here alone; pages and documents are in English. */
export const vernacularNames: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy([german, french, spanish, dutch].flatMap(Object.entries<string>), ([slug]) => slug)].map(
    ([slug, all]) => [slug, [...new Set(all.flatMap(([, names]) => names.split(', ')))]],
  ),
);
