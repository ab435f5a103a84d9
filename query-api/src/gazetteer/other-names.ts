import { readFileSync } from 'node:fs';

/** By id in GeoNames: what towns are called in other languages and scripts. Read from `data/other-names.tsv`, some 5 ms. */
export function loadOtherNames(): ReadonlyMap<number, readonly string[]> {
  const text = readFileSync(new URL('data/other-names.tsv', import.meta.url), 'utf8');
  return new Map(
    text.split('\n').flatMap((line): [number, readonly string[]][] => {
      const [id = '', ...names] = line.split('\t');
      return /^\d+$/.test(id) ? [[Number(id), names]] : [];
    }),
  );
}

/** What people type though GeoNames does not have it, or what is too short or too much of a word to be taken from there; by name. */
const typed: Readonly<Record<string, readonly string[]>> = {
  'New York City': ['NYC', 'Nouvelle York'],
  'Los Angeles': ['LA California'],
  Philadelphia: ['Philly'],
  'San Francisco': ['SF Bay Area'],
  'Fort Worth': ['Ft Worth'],
  Québec: ['Quebec City'],
  'The Hague': ['s Gravenhage'],
  Rome: ['Rom', 'Řím'],
  Genoa: ['Gênes'],
  Basel: ['Bâle'],
  Łódź: ['Lodsch'],
};

/**
 * @param name in the gazetteer
 * @param elsewhere what the place is called in other languages
 * @returns all that it may be called beside its name: the halves of a name in two languages (`Biel/Bienne`), the name
 * without what tells it from others (`Wetter (Ruhr)`)
 */
export function otherNamesOf(name: string, elsewhere: readonly string[]): string[] {
  const halves = name.includes('/') ? name.split('/') : [];
  const bare = name.includes('(') ? [name.replace(/\s*\(.*\)/, '')] : [];
  return [...halves.map((half) => half.trim()), ...bare, ...(typed[name] ?? []), ...elsewhere].filter(
    (other) => other !== '',
  );
}
