import type { Highlight } from '@vivarium/contracts/http/search-response.ts';
import { foldText } from '@vivarium/contracts/search/fold-text.ts';
import type { Spelling } from '../search/listing-search.ts';
import { isFuzzy } from '../search/text-query.ts';
import { isWithinEdits } from './edit-distance.ts';

/** A stretch of text that one of the words matches, as offsets into the text. */
export interface Match {
  start: number;
  end: number;
  word: string;
}

const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}_'’]+/gu;

/**
 * Finds the searched words in a text by the rules that the search finds listings by: accents and case do not count,
 * the last word may be a beginning, and when spelling was guessed a few letters may differ.
 *
 * @param words folded words of the query
 */
export function matchesIn(text: string, words: readonly string[], spelling: Spelling): Match[] {
  if (words.length === 0) return [];
  const last = words.at(-1);
  const matches: Match[] = [];
  for (const found of text.matchAll(WORD)) {
    const token = foldText(found[0]);
    const word =
      words.find((one) => token === one) ??
      (last !== undefined && token.startsWith(last) ? last : undefined) ??
      (spelling === 'fuzzy' ? words.find((one) => isNear(token, one)) : undefined);
    if (word !== undefined) matches.push({ start: found.index, end: found.index + found[0].length, word });
  }
  return matches;
}

/** The edits that `fuzziness: AUTO` allows a word of this length. */
function isNear(token: string, word: string): boolean {
  if (!isFuzzy(word) || token[0] !== word[0]) return false;
  return isWithinEdits(token, word, word.length > 5 ? 2 : 1);
}

/** @returns the text with the matches between the tags; its other text as `escaped` gives it. */
export function mark(
  text: string,
  matches: readonly Match[],
  tags: { pre: string; post: string },
  escaped: (text: string) => string = (plain) => plain,
): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of matches) {
    marked += `${escaped(text.slice(at, start))}${tags.pre}${escaped(text.slice(start, end))}${tags.post}`;
    at = end;
  }
  return marked + escaped(text.slice(at));
}

/** @returns a text's entry in `_highlightResult`. Not escaped: InstantSearch does that itself. */
export function highlight(
  text: string,
  words: readonly string[],
  spelling: Spelling,
  tags: { pre: string; post: string },
): Highlight {
  const matches = matchesIn(text, words, spelling);
  const matchedWords = [...new Set(matches.map(({ word }) => word))];
  const all = matchedWords.length === new Set(words).size;
  const matchLevel = matchedWords.length === 0 ? 'none' : all ? 'full' : 'partial';
  return { value: mark(text, matches, tags), matchLevel, matchedWords };
}
