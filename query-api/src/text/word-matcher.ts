import { editsBetween } from '@vivarium/contracts/shared/edit-distance.ts';
import { editsFor, likeElasticsearch } from './edits-for.ts';

/** Tells which of the searched words a folded word of a text stands for, if any. */
export type WordMatcher = (token: string) => string | undefined;

/**
 * Matches words by the rules that the search finds listings by: accents and case do not count, the last word may be a
 * beginning, and in words whose spelling was guessed a few letters may differ. Remembers what it was asked: make one
 * per answer.
 *
 * @param words folded words of the query
 * @param guessed those of them that are also met by what is spelt a little differently
 */
export function wordMatcher(words: readonly string[], guessed: readonly string[]): WordMatcher {
  const known = new Map<string, string | undefined>();
  const last = words.at(-1);
  const find = (token: string) =>
    words.find((word) => token === word) ??
    (last !== undefined && token.startsWith(last) ? last : undefined) ??
    guessed.find((word) => isNear(token, word));
  return (token) => {
    if (!known.has(token)) known.set(token, find(token));
    return known.get(token);
  };
}

function isNear(token: string, word: string): boolean {
  if (token[0] !== word[0]) return false;
  return editsBetween(token, word, editsFor(word, likeElasticsearch)) !== undefined;
}
