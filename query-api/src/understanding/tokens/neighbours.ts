import { negations } from '../words/ordinary-words.ts';
import type { Span } from './find-spans.ts';
import type { Token } from './tokens.ts';

/** @returns whether what begins at token `first` is denied: “not proven”, “no hets”, “-pied”. */
export function isDenied(tokens: readonly Token[], first: number): boolean {
  const before = tokens[first - 1];
  if (before === undefined) return false;
  if (before.kind === 'word') return negations.has(before.typed);
  return before.text === '-' && !before.glued && tokens[first]?.glued === true;
}

/** @returns the texts of the tokens between two spans. */
export function gapBetween(tokens: readonly Token[], before: Span, after: Span): string[] {
  return tokens.slice(before.last + 1, after.first).map(({ text }) => text);
}
