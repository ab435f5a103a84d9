import { absences, deniedByPas, gluedAbsences, longNegations, negations } from '../words/ordinary-words.ts';
import type { Span } from './find-spans.ts';
import type { Token } from './tokens.ts';

/** How many tokens negations of several have. */
const LONG_NEGATIONS = [5, 4, 3, 2];
/** Negations that are written before a hyphen: “non-spider”, “no-het”. */
const hyphened: ReadonlySet<string> = new Set(['non', 'no', 'not', 'nicht', 'niet']);

/** @returns where the words begin that deny what stands at token `first` (“not proven”, “-pied”); `first` itself where none do. */
export function denialBefore(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1];
  if (before === undefined || before.quoted) return first;
  if (before.kind !== 'word') {
    const isMinus = before.text === '-' || before.text === '–';
    if (tokens[first]?.glued !== true) return first;
    // “-spider”, “!spider”; a hyphen of “non-spider” joins its words, and that of “ball-spider” too.
    if (!before.glued) return isMinus || before.text === '!' ? first - 1 : first;
    const word = tokens[first - 2];
    return isMinus && word?.quoted === false && hyphened.has(word.typed) ? first - 2 : first;
  }
  const isDenied = (count: number) =>
    count <= first &&
    longNegations.has(
      tokens
        .slice(first - count, first)
        .map(({ typed }) => typed)
        .join(' '),
    );
  const count = LONG_NEGATIONS.find(isDenied) ?? 0;
  if (count > 0) return first - count;
  const isOne =
    negations.has(before.typed) || (before.typed === 'pas' && deniedByPas.has(tokens[first]?.typed ?? ''));
  return isOne ? first - 1 : first;
}

/** @returns how many tokens behind token `last` say that there is none of it: “spider free”, “spider-frei”. */
function denialAfter(tokens: readonly Token[], last: number): number {
  const dash = tokens[last + 1]?.text === '-' ? 1 : 0;
  const word = tokens[last + 1 + dash];
  if (word === undefined || word.quoted) return 0;
  const isSaid = absences.has(word.typed) || (word.glued && gluedAbsences.has(word.typed));
  return isSaid ? 1 + dash : 0;
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
