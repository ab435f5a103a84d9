import { foldText } from '../../shared/fold-text.ts';

/** What names are compared by: folded letters and digits, one word after the other without anything between. */
export function lettersOf(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Names that are told where none was meant for sure. */
const MOST_NEAR = 3;
/** Letters that two names must begin with alike to be told instead of each other. */
const ALIKE = 4;

/**
 * @param names each with the letters that it is known by
 * @returns the names that may have been meant by what is none: those that hold it, are held by it, or begin like it
 */
export function namesNear(text: string, names: Iterable<readonly [letters: string, name: string]>): string[] {
  const letters = lettersOf(text);
  if (letters.length < 3) return [];
  const holding = new Set<string>();
  const beginning = new Set<string>();
  for (const [known, name] of names) {
    if (known.includes(letters) || (known.length > ALIKE && letters.includes(known))) holding.add(name);
    else if (letters.length >= ALIKE && known.startsWith(letters.slice(0, ALIKE))) beginning.add(name);
  }
  return [...holding, ...[...beginning].filter((name) => !holding.has(name))].slice(0, MOST_NEAR);
}
