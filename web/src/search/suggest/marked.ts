import type { TextRange } from '@vivarium/contracts/suggestions/http.ts';

/** A part of a text, and whether it is what was typed. */
export interface Part {
  text: string;
  marked: boolean;
}

/** @returns the text in parts; ranges that overlap or lie outside of it lose what does not fit. */
export function partsOf(text: string, ranges: readonly TextRange[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of ranges) {
    add(Math.min(start, text.length), false);
    add(Math.min(end, text.length), true);
  }
  add(text.length, false);
  return parts;
}
