import { expect, test } from 'vitest';
import { newUuidV7 } from './id.ts';
import { tieBreakOf } from './tie-break.ts';

test('is the last 48 bits of the id', () => {
  expect(tieBreakOf('01990000-0000-7000-8000-00000000000a')).toBe(10);
  expect(tieBreakOf('01990000-0000-7000-8000-ffffffffffff')).toBe(2 ** 48 - 1);
});

test('differs from listing to listing', () => {
  const ids = Array.from({ length: 1000 }, () => newUuidV7());
  expect(new Set(ids.map(tieBreakOf)).size).toBe(1000);
});
