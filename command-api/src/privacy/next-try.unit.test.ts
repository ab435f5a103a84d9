import { expect, it } from 'vitest';
import { nextTry } from './next-try.ts';

const now = new Date('2026-11-28T12:00:00Z');
const minutesAfter = (tries: number) => (nextTry(tries, now).getTime() - now.getTime()) / 60_000;

it('comes back at once a few times, then after longer and longer, and never later than a quarter of an hour', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1000].map(minutesAfter)).toEqual([
    0, 0, 0, 0, 1, 2, 4, 8, 15, 15, 15,
  ]);
});
