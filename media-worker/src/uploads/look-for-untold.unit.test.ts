import { expect, it } from 'vitest';
import { isTurn } from './look-for-untold.ts';

it('an upload that waits is told of at once, and ever more seldom, a few dozen times in its day', () => {
  const minutes = Array.from({ length: 24 * 60 }, (_, minute) => minute).filter((minute) =>
    isTurn(minute * 60_000),
  );
  expect(minutes.slice(0, 10)).toEqual([0, 1, 2, 4, 8, 16, 32, 60, 120, 180]);
  expect(minutes).toHaveLength(30);
});

it('a minute in which it is told of is a whole one: whoever looks every twenty seconds does not miss it', () => {
  expect([59_999, 60_000, 119_999, 120_000, 180_000, 239_999, 240_000].map(isTurn)).toEqual([
    ...[true, true, true, true],
    ...[false, false, true],
  ]);
});
