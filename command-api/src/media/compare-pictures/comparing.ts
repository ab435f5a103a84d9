import { alikeness, comparable } from './alikeness.ts';
import { type Marks, marksOf } from './marks.ts';

/** What is asked of the comparing: the marks of a picture, or how much others are like it. All are greys, as they are kept. */
export type Comparing = { greys: Uint8Array } | { greys: Uint8Array; others: readonly Uint8Array[] };

/** @returns the marks, or for each of the others how much it is like the one, from −1 to 1. */
export function compare(asked: Comparing): Marks | number[] {
  const own = comparable(asked.greys);
  if (!('others' in asked)) return marksOf(own.greys);
  return asked.others.map((greys) => alikeness(comparable(greys), own));
}
