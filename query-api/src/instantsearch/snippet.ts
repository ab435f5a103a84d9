import type { Spelling } from '../search/listing-search.ts';
import { type Match, mark, matchesIn } from './highlight.ts';

/** Beginning of a text that is looked through for matches, in characters: bounds the cost of long descriptions. */
const SEARCHED = 3000;

/**
 * The part of a text around its first match.
 *
 * @param length wanted length in words
 * @returns the text with matches marked, cut at word boundaries; and the matches in the whole searched part
 */
export function snippet(
  text: string,
  words: readonly string[],
  spelling: Spelling,
  options: {
    length: number;
    ellipsis: string;
    tags: { pre: string; post: string };
    escape?: (text: string) => string;
  },
): { value: string; matches: Match[] } {
  const searched = text.slice(0, SEARCHED);
  const matches = matchesIn(searched, words, spelling);
  const tokens = [...searched.matchAll(/\S+/g)];
  const firstMatch = matches[0]?.start ?? 0;
  const at = Math.max(
    0,
    tokens.findLastIndex((token) => token.index <= firstMatch),
  );
  const from = Math.max(0, Math.min(at - Math.floor(options.length / 4), tokens.length - options.length));
  const last = tokens[Math.min(tokens.length, from + options.length) - 1];
  const start = tokens[from]?.index ?? 0;
  const end = last === undefined ? 0 : last.index + last[0].length;
  const inside = matches
    .filter((match) => match.start >= start && match.end <= end)
    .map((match) => ({ ...match, start: match.start - start, end: match.end - start }));
  const cut = mark(searched.slice(start, end), inside, options.tags, options.escape);
  const before = start > 0 ? options.ellipsis : '';
  const after = text.slice(end).trim() === '' ? '' : options.ellipsis;
  return { value: `${before}${cut}${after}`, matches };
}
