import { type Match, mark, matchesIn, type Tags } from './highlight.ts';
import type { WordMatcher } from './word-matcher.ts';

/** Beginning of a text that is looked through for matches, in characters: bounds the cost of long descriptions. */
const SEARCHED = 1000;

/** How a snippet looks. */
export interface SnippetForm {
  /** Wanted length in words. */
  length: number;
  ellipsis: string;
  tags: Tags;
  escaped?: (text: string) => string;
}

/**
 * The part of a text around its first match.
 *
 * @returns the text with matches marked, cut at word boundaries; and the matches in the whole searched part
 */
export function snippet(
  text: string,
  matcher: WordMatcher,
  { length, ellipsis, tags, escaped }: SnippetForm,
): { value: string; matches: Match[] } {
  const searched = text.slice(0, SEARCHED);
  const matches = matchesIn(searched, matcher);
  const tokens = [...searched.matchAll(/\S+/g)];
  const firstMatch = matches[0]?.start ?? 0;
  const at = Math.max(
    0,
    tokens.findLastIndex((token) => token.index <= firstMatch),
  );
  const from = Math.max(0, Math.min(at - Math.floor(length / 4), tokens.length - length));
  const last = tokens[Math.min(tokens.length, from + length) - 1];
  const start = tokens[from]?.index ?? 0;
  const end = last === undefined ? 0 : last.index + last[0].length;
  const inside = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ ...match, start: match.start - start, end: match.end - start }));
  const cut = mark(searched.slice(start, end), inside, tags, escaped);
  const after = text.slice(end).trim() === '' ? '' : ellipsis;
  return { value: `${start > 0 ? ellipsis : ''}${cut}${after}`, matches };
}
