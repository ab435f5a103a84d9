import { expect, test } from 'vitest';
import { createTakenIn } from './taken-in.ts';

const aCopy = (refreshes: number, written: number, node = 'a') => ({
  ...{ uuid: 'u', index: 'listings', shard: '0', node },
  ...{ refreshes, written },
});

test('what was taken in is shown by the second refresh after it, and by none before', () => {
  const taken = createTakenIn();
  taken.note(aCopy(10, 100));
  taken.note(aCopy(11, 150));
  expect(taken.shownBy(aCopy(11, 150))).toBeUndefined();
  expect(taken.shownBy(aCopy(12, 160))).toBe(100);
  expect(taken.shownBy(aCopy(13, 170))).toBe(150);
});

test('each copy is refreshed by itself', () => {
  const taken = createTakenIn();
  taken.note(aCopy(10, 100));
  taken.note(aCopy(3, 100, 'b'));
  expect(taken.shownBy(aCopy(12, 200))).toBe(100);
  expect(taken.shownBy(aCopy(4, 200, 'b'))).toBeUndefined();
});

test('a copy that begins anew has forgotten what it had taken in', () => {
  const taken = createTakenIn();
  taken.note(aCopy(10, 100));
  taken.note(aCopy(2, 100));
  expect(taken.shownBy(aCopy(12, 100))).toBe(100);
  expect(taken.shownBy(aCopy(3, 100))).toBeUndefined();
});
