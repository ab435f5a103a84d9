import { expect, test } from 'vitest';
import { type SortOrder, sortOf } from './sort.ts';

test.each<[SortOrder['by'] & ('newest' | 'relevance' | 'price_asc' | 'price_desc'), object[]]>([
  ['newest', [{ publishedAt: 'desc' }, { tieBreak: 'asc' }]],
  ['relevance', [{ shelf: 'desc' }, { publishedAt: 'desc' }, { tieBreak: 'asc' }]],
  ['price_asc', [{ priceDollars: 'asc' }, { publishedAt: 'desc' }, { tieBreak: 'asc' }]],
  ['price_desc', [{ priceDollars: 'desc' }, { publishedAt: 'desc' }, { tieBreak: 'asc' }]],
])('the order %s, whose equals are ordered too, and first of all by score where it matters', (by, sort) => {
  expect(sortOf({ by }, false)).toEqual(sort);
  expect(sortOf({ by }, true)).toEqual([{ _score: { order: 'desc' } }, ...sort]);
});
