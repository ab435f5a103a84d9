import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import type { Spelling } from '../search/listing-search.ts';
import { isFuzzy, MAX_FUZZY_WORDS } from '../search/text-query.ts';
import { isWithinEdits } from './edit-distance.ts';

/** Tells which of the searched words a word of a text stands for, if any. */
export type WordMatcher = (token: string) => string | undefined;

/**
 * Matches words by the rules that the search finds listings by: accents and case do not count, the last word may be a
 * beginning, and when spelling was guessed a few letters may differ. Remembers what it was asked: make one
 * per answer.
 *
 * @param words folded words of the query
 */
export function wordMatcher(words: readonly string[], spelling: Spelling): WordMatcher {
  const known = new Map<string, string | undefined>();
  const last = words.at(-1);
  const guessed = spelling === 'exact' ? [] : words.slice(0, MAX_FUZZY_WORDS).filter(isFuzzy);
  const find = (token: string) =>
    words.find((word) => token === word) ??
    (last !== undefined && token.startsWith(last) ? last : undefined) ??
    guessed.find((word) => isNear(token, word));
  return (raw) => {
    if (!known.has(raw)) known.set(raw, find(foldText(raw)));
    return known.get(raw);
  };
}

/** The edits that `fuzziness: AUTO` allows a word of this length. */
function isNear(token: string, word: string): boolean {
  return token[0] === word[0] && isWithinEdits(token, word, word.length > 5 ? 2 : 1);
}
