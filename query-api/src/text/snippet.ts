import { placeToCut } from '@vivarium/contracts/shared/cut-text.ts';
import { type Match, mark, matchesFrom, type Tags } from './highlight.ts';
import type { WordMatcher } from './word-matcher.ts';

/** So far around the first match a text is looked at, in UTF-16 units. */
const REACH = 1000;
/** A snippet has no more units than this for each of its words: not all languages put spaces between theirs. */
const LONGEST_WORD = 24;

/** How a snippet looks. */
export interface SnippetForm {
  /** Wanted length in words. */
  length: number;
  ellipsis: string;
  tags: Tags;
  escaped?: (text: string) => string;
}

interface Stretch {
  start: number;
  end: number;
}

/**
 * The part of a text around its first match, wherever that is.
 *
 * @returns the text with matches marked, cut between words, and only where those are too long between characters; and
 *   the matches up to {@link REACH} behind the first
 */
export function snippet(
  text: string,
  matcher: WordMatcher,
  { length, ellipsis, tags, escaped }: SnippetForm,
): { value: string; matches: Match[] } {
  const matches = matchesNear(text, matcher);
  const first = matches[0]?.start ?? 0;
  const { start, end } = shortened(text, wordsAround(text, first, length), first, length * LONGEST_WORD);
  const inside = matches
    .filter((match) => match.end > start && match.start < end)
    .map((match) => ({
      ...match,
      start: Math.max(match.start, start) - start,
      end: Math.min(match.end, end) - start,
    }));
  const cut = mark(text.slice(start, end), inside, tags, escaped);
  const [before, after] = [text.slice(0, start), text.slice(end)].map((rest) => rest.trim() !== '');
  return { value: `${before ? ellipsis : ''}${cut}${after ? ellipsis : ''}`, matches };
}

/** Most descriptions match early, so that the rest of them need not be looked at. */
function matchesNear(text: string, matcher: WordMatcher): Match[] {
  const matches: Match[] = [];
  for (const match of matchesFrom(text, matcher)) {
    if (match.start > (matches[0]?.start ?? match.start) + REACH) break;
    matches.push(match);
  }
  return matches;
}

/** @returns where the words around a place begin and end: a quarter of them before it. */
function wordsAround(text: string, place: number, length: number): Stretch {
  const from = placeToCut(text, place - REACH);
  const words = [...text.slice(from, place + REACH).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
  }));
  const isTorn = (at: number) => /\S/.test(text[at - 1] ?? ' ') && /\S/.test(text[at] ?? ' ');
  // A word that is torn is left out, unless it is the one that matters.
  if (from > 0 && isTorn(from) && (words[0]?.end ?? 0) <= place) words.shift();
  if (isTorn(place + REACH) && (words.at(-1)?.start ?? 0) > place) words.pop();
  const at = Math.max(
    0,
    words.findLastIndex(({ start }) => start <= place),
  );
  const first = Math.max(0, Math.min(at - Math.floor(length / 4), words.length - length));
  const last = Math.min(words.length, first + length) - 1;
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

/** @returns as much of a stretch as is not too long, a quarter of it before the place. */
function shortened(text: string, { start, end }: Stretch, place: number, most: number): Stretch {
  if (end - start <= most) return { start, end };
  const from = Math.max(start, placeToCut(text, place - Math.floor(most / 4)));
  return { start: from, end: Math.min(end, placeToCut(text, from + most)) };
}
