import type { Highlight } from '@vivarium/contracts/search/http/response.ts';
import { writtenWords } from '@vivarium/contracts/shared/words.ts';
import type { WordMatcher } from './word-matcher.ts';

/** A stretch of text that one of the words matches, as offsets into the text. */
export interface Match {
  start: number;
  end: number;
  word: string;
}

/** What a match is put between. */
export interface Tags {
  pre: string;
  post: string;
}

/** Finds the searched words in a text. */
export function matchesIn(text: string, matcher: WordMatcher): Match[] {
  return [...matchesFrom(text, matcher)];
}

/** Finds them one by one, for who does not want all. */
export function* matchesFrom(text: string, matcher: WordMatcher): Generator<Match> {
  for (const { word: written, also, start, end } of writtenWords(text)) {
    const word = [written, ...also].map(matcher).find((met) => met !== undefined);
    if (word !== undefined) yield { start, end, word };
  }
}

/** @returns the text with the matches between the tags; its other text as `escaped` gives it. */
export function mark(
  text: string,
  matches: readonly Match[],
  tags: Tags,
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

/**
 * @param words how many different words were searched for
 * @returns a text's entry in `_highlightResult`. Not escaped: InstantSearch does that itself.
 */
export function highlight(text: string, matcher: WordMatcher, words: number, tags: Tags): Highlight {
  const matches = matchesIn(text, matcher);
  return { value: mark(text, matches, tags), ...matchLevel(matches, words) };
}

/** How much of what was searched for the matches are. */
export function matchLevel(
  matches: readonly Match[],
  words: number,
): Pick<Highlight, 'matchLevel' | 'matchedWords'> {
  const matchedWords = [...new Set(matches.map(({ word }) => word))];
  if (matchedWords.length === 0) return { matchLevel: 'none', matchedWords };
  return { matchLevel: matchedWords.length === words ? 'full' : 'partial', matchedWords };
}
