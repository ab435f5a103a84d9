import { absences, longNegations, negations } from '../words/ordinary-words.ts';
import type { Span } from './find-spans.ts';
import type { Token } from './tokens.ts';

/** How many tokens negations of several have. */
const LONG_NEGATIONS = [3, 2];

/** @returns where the words begin that deny what stands at token `first` (“not proven”, “-pied”); `first` itself where none do. */
export function denialBefore(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  if (before === undefined || before.quoted) return first;
  if (before.kind !== 'word') {
    const isMinus = before.text === '-' || before.text === '–';
    return isMinus && !before.glued && tokens[first]?.glued === true ? first - 1 : first;
  }
  if (negations.has(before.typed)) return first - 1;
  const isDenied = (count: number) =>
    count <= first &&
    longNegations.has(
      tokens
        .slice(first - count, first)
        .map(({ typed }) => typed)
        .join(' '),
    );
  const count = LONG_NEGATIONS.find(isDenied) ?? 0;
  return first - count;
}

/** @returns how many tokens behind token `last` say that there is none of it: “spider free”, “spider-frei”. */
function denialAfter(tokens: readonly Token[], last: number): number {
  const dash = tokens[last + 1]?.text === '-' ? 1 : 0;
  const word = tokens[last + 1 + dash];
  return word !== undefined && !word.quoted && absences.has(word.typed) ? 1 + dash : 0;
}

/** Signs and words by which a denial goes on: “no spider, enigma or lemon frost”. */
const goingOn: ReadonlySet<string> = new Set([
  ',',
  '/',
  'or',
  'nor',
  'und',
  'oder',
  'ou',
  'ni',
  'o',
  'y',
  'et',
  'en',
  'of',
  '&',
  'and',
]);

/**
 * The names that are denied, with the tokens that say so.
 * @param spans in their order
 * @param isAlike whether a denial may go on from one to the next: “no enigma, females” wants females
 */
export function deniedAmong<S extends Span>(
  tokens: readonly Token[],
  spans: readonly S[],
  fromOf: (span: S) => number,
  isAlike: (before: S, span: S) => boolean = () => true,
): Map<S, { first: number; last: number }> {
  const denied = new Map<S, { first: number; last: number }>();
  spans.forEach((span, at) => {
    const from = fromOf(span);
    const first = denialBefore(tokens, from);
    const after = denialAfter(tokens, span.last);
    const before = spans[at - 1];
    const gap = before === undefined ? [] : tokens.slice(before.last + 1, from).map(({ typed }) => typed);
    const goesOn =
      before !== undefined &&
      denied.has(before) &&
      gap.length > 0 &&
      gap.every((one) => goingOn.has(one)) &&
      isAlike(before, span);
    if (first < from || after > 0) denied.set(span, { first, last: span.last + after });
    else if (goesOn) denied.set(span, { first: before.last + 1, last: span.last });
  });
  return denied;
}

/** @returns the texts of the tokens between two spans. */
export function gapBetween(tokens: readonly Token[], before: Span, after: Span): string[] {
  return tokens.slice(before.last + 1, after.first).map(({ text }) => text);
}
