import { foldText } from '../../shared/fold-text.ts';

/** What names are compared by: folded letters and digits, one word after the other without anything between. */
export function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Names that are told where none was meant for sure. */
const MOST_NEAR = 3;
/** Letters that two names must begin with alike to be told instead of each other. */
const ALIKE = 5;
/** No name has as many letters, and what is longer is not looked at: leaving out each of its letters makes as many texts. */
const LONGEST = 64;

/**
 * @param names each with the letters that it is known by
 * @returns the names that may have been meant by what is none: where there are some, those that it misses by a letter or two
 *   that changed places; else those that hold it, are held by it, or begin like it
 */
export function namesNear(text: string, names: Iterable<readonly [letters: string, name: string]>): string[] {
  const letters = lettersOf(text);
  if (letters.length < 3 || letters.length > LONGEST) return [];
  const misspelt = new Set<string>();
  const alike = new Set<string>();
  const slips = withoutOne(letters);
  for (const [known, name] of names) {
    const isAsLong = Math.abs(known.length - letters.length) <= 1;
    if (isAsLong && [...withoutOne(known)].some((slip) => slips.has(slip))) misspelt.add(name);
    else if (known.includes(letters) || (known.length >= ALIKE && letters.includes(known))) alike.add(name);
    else if (letters.length >= ALIKE && known.startsWith(letters.slice(0, ALIKE))) alike.add(name);
  }
  return [...(misspelt.size > 0 ? misspelt : alike)].slice(0, MOST_NEAR);
}

/** @returns it, and it with each of its letters left out: two that share one are a slip apart. */
function withoutOne(letters: string): Set<string> {
  return new Set([letters, ...[...letters].map((_, at) => letters.slice(0, at) + letters.slice(at + 1))]);
}
