import { expect, test } from 'vitest';
import { lookedAt } from './what-was-told.ts';

test('what was told is held against what was to be told', () => {
  expect(lookedAt(['a', 'b'], ['b', 'a'])).toEqual({ missing: [], double: [] });
  expect(lookedAt(['a', 'c', 'a', 'a'], ['a', 'b'])).toEqual({ missing: ['b'], double: ['a'] });
  expect(lookedAt([], ['a', 'b'])).toEqual({ missing: ['a', 'b'], double: [] });
});
