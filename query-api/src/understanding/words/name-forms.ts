import { wordsOf } from '@vivarium/contracts/shared/words.ts';

/** @returns the words of a name as they are compared: folded, without any sign. */
export function wordsOfName(name: string): string[] {
  return wordsOf(name);
}

/** @returns a name and its usual plurals, of the last word. */
export function withPlurals(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  const plurals = last.length < 2 || /\d$/.test(last) ? [] : pluralsOf(last);
  return [[...words], ...plurals.map((plural) => [...words.slice(0, -1), plural])];
}

function pluralsOf(word: string): string[] {
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`, `${word}s`];
  if (/(s|x|z|ch|sh)$/.test(word)) return [`${word}es`];
  if (/[^aeiou]o$/.test(word)) return [`${word}s`, `${word}es`];
  if (/shelf$/.test(word)) return [word.replace(/f$/, 'ves')];
  return [`${word}s`];
}

/** @returns the word without what makes it a plural, if that is a mere `s`. */
export function singularOf(word: string): string {
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * The forms that a name of a species is typed in: `Brook's`, `Brooks`, `Brook`; gecko as gekko; plurals.
 * @returns words of each
 */
export function formsOfSpeciesName(name: string): string[][] {
  const bases = new Map<string, string[]>();
  for (const typed of [name, name.replace(/['’]s?\b/g, ''), name.replace(/gecko/gi, 'gekko')]) {
    const words = wordsOfName(typed);
    bases.set(words.join(' '), words);
  }
  return [...bases.values()].flatMap(withPlurals);
}
