import { phrases } from './phrases.ts';

/** Words that bound an amount from above, in the five languages that are read. */
export const atMost = phrases(
  'under',
  'below',
  'less than',
  'cheaper than',
  'max',
  'maximum',
  'max price',
  'up to',
  'upto',
  'at most',
  'no more than',
  'not more than',
  'not over',
  'budget',
  'bis',
  'bis zu',
  'unter',
  'maximal',
  'hochstens',
  'weniger als',
  'gunstiger als',
  'moins de',
  'jusqua',
  'sous',
  'menos de',
  'hasta',
  'por debajo de',
  'onder',
  'tot',
  'minder dan',
  'goedkoper dan',
  '<',
  '< =',
  '≤',
);
/** From below. */
export const atLeast = phrases(
  'over',
  'above',
  'more than',
  'min',
  'minimum',
  'min price',
  'at least',
  'ab',
  'mindestens',
  'mehr als',
  'plus de',
  'a partir de',
  'mas de',
  'desde',
  'vanaf',
  'meer dan',
  '>',
  '> =',
  '≥',
  'starting at',
  'no less than',
  'not under',
);
/** What bounds the amount before it. */
export const orLess = phrases(
  'or less',
  'or under',
  'or below',
  'or cheaper',
  'and under',
  'and below',
  'max',
  'maximum',
  'tops',
);
export const orMore = phrases('or more', 'or over', 'and up', 'or higher', '+');
/** Between the two ends of a range, wherever it stands. */
export const to = phrases('to', 'bis', '-', '–', '—');
/** Between the ends of a range that a word begins. */
export const and = phrases('and', 'to', 'und', 'et', 'y', 'en', 'a', 'tot', '-', '–');
/** What a range begins with. */
export const ranges: ReadonlySet<string> = new Set(['between', 'from', 'von', 'zwischen', 'entre', 'tussen']);
/** What turns a bound around, so that it is none. */
export const negation = phrases('not', 'no');
