import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { tieBreakOf } from '@vivarium/contracts/shared/tie-break.ts';
import { expect, test } from 'vitest';
import { listName } from '../cursor/cursor.ts';
import type { SortOrder } from '../search/sort.ts';
import { openCursor, sealCursor } from './cursor.ts';

const id = tieBreakOf(newUuidV7());
const shelf = 20_784_999;
const near: SortOrder = { by: 'distance', point: { lat: 1, lng: 1 } };

const text = ['pied'];

test.each<[SortOrder, string[], number[]]>([
  [{ by: 'newest' }, [], [1_790_000_000_000, id]],
  [{ by: 'relevance' }, text, [12.5, shelf, 1_790_000_000_000, id]],
  [{ by: 'price_asc' }, text, [10_000, 14_900, 1_790_000_000_000, id]],
  [near, [], [1234.5, 1_790_000_000_000, id]],
])('a cursor of %j (words: %j) opens to what was sealed', (order, words, after) => {
  const sealed = sealCursor('list', { after, spelling: 'fuzzy' });
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(openCursor('list', { order, words }, sealed)).toEqual({ after, spelling: 'fuzzy' });
  expect(() => openCursor('other', { order, words }, sealed)).toThrow(/another list/);
});

test('lists that differ in anything have different names', () => {
  expect(listName({ words: ['a'], order: near })).not.toBe(
    listName({ words: ['a'], order: { by: 'newest' } }),
  );
});

test('a score where the list has none, or none where it has one, is no cursor', () => {
  const scored = sealCursor('list', { after: [1, shelf, 1_790_000_000_000, id], spelling: 'exact' });
  const plain = sealCursor('list', { after: [shelf, 1_790_000_000_000, id], spelling: 'exact' });
  expect(() => openCursor('list', { order: { by: 'newest' }, words: text }, scored)).toThrow(/cursor/);
  expect(() => openCursor('list', { order: { by: 'relevance' }, words: text }, plain)).toThrow(/cursor/);
  expect(openCursor('list', { order: { by: 'relevance' }, words: text }, scored).after).toHaveLength(4);
});

test('only the distance of a cursor may have decimals', () => {
  const sealed = sealCursor('list', { after: [1234.5, 1_790_000_000_000.5, id], spelling: 'exact' });
  expect(() => openCursor('list', { order: near, words: [] }, sealed)).toThrow(/cursor/);
});
