import { unspaced } from '@vivarium/contracts/shared/words.ts';
import { wrongLetters } from '../text/near-spelling.ts';

/**
 * Everything of a text that may be a word of its index, and more than that: the `standard` analyzer joins letters and digits, and
 * what stands between two of them without a space by rules of its own (UAX #29), so each stretch of it is taken.
 */
export type PossibleWords = ReadonlyMap<string, ReadonlySet<string>>;

/** Letters, digits, their marks, what cannot be seen, and what may join them. */
const CHUNK = /[\p{L}\p{N}\p{M}\p{Cf}\p{Pc}.,:;'"‘’·‧․﹒＇．։״׳]+/gu;
/** Parts of a chunk: plain letters and digits, other letters that join them, and each other sign by itself. */
const PART = new RegExp(String.raw`(?:(?![${unspaced}])[\p{L}\p{N}\p{M}\p{Cf}])+|.`, 'gsu');
/** Stretches of more parts are not looked at; no word that is guessed at is so long. */
const MOST_PARTS = 34;

/** @param texts everything that a listing's words are looked for in */
export function possibleWords(texts: readonly string[]): PossibleWords {
  const byLetter = new Map<string, Set<string>>();
  const add = (word: string) => {
    const first = word[0] ?? '';
    const known = byLetter.get(first);
    if (known === undefined) byLetter.set(first, new Set([word]));
    else known.add(word);
  };
  for (const text of texts) {
    for (const [chunk] of text.toLowerCase().matchAll(CHUNK)) {
      const parts = chunk.match(PART) ?? [];
      for (let from = 0; from < parts.length; from += 1) {
        let stretch = '';
        for (const part of parts.slice(from, from + MOST_PARTS)) {
          stretch += part;
          add(stretch);
        }
      }
    }
  }
  return byLetter;
}

/** What is spelt with other letters may be split in yet other ways. */
const isPlain = /^[a-z0-9]{1,32}$/;

/**
 * @param isLast whether a word is met by its beginning too
 * @returns of the words, those that the search may take for the one asked for, by the rule of its guesses; undefined: any may be
 */
export function nearWords(word: string, words: PossibleWords, isLast: boolean): string[] | undefined {
  if (!isPlain.test(word)) return undefined;
  const alike = [...(words.get(word[0] ?? '') ?? [])];
  return alike.filter(
    (one) => wrongLetters(word, one, false) !== undefined || (isLast && one.startsWith(word)),
  );
}
