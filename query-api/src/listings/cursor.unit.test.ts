import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { expect, test } from 'vitest';
import type { SortOrder } from '../search/sort.ts';
import { listName, openCursor, sealCursor } from './cursor.ts';

const id = newUuidV7();
const near: SortOrder = { by: 'distance', point: { lat: 1, lng: 1 } };

test.each<[SortOrder, (string | number)[]]>([
  [{ by: 'newest' }, [1_790_000_000_000, id]],
  [{ by: 'relevance' }, [12.5, 1_790_000_000_000, id]],
  [{ by: 'price_asc' }, [10_000, 14_900, 1_790_000_000_000, id]],
  [near, [1234.5, id]],
])('a cursor of %j opens to what was sealed', (order, after) => {
  const sealed = sealCursor('list', { after, spelling: 'fuzzy' });
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(openCursor('list', order, sealed)).toEqual({ after, spelling: 'fuzzy' });
  expect(() => openCursor('other', order, sealed)).toThrow(/another list/);
});

test('lists that differ in anything have different names', () => {
  expect(listName({ words: ['a'], order: near })).not.toBe(
    listName({ words: ['a'], order: { by: 'newest' } }),
  );
});
