import { expect, it } from 'vitest';
import { pairsOf } from './pairs-of.ts';

const isShort = (item: string) => item.length === 1;

it('puts two short ones that follow each other together, and everything else alone', () => {
  expect(pairsOf(['long', 'a', 'b', 'c', 'longer', 'd'], isShort)).toEqual([
    ['long'],
    ['a', 'b'],
    ['c'],
    ['longer'],
    ['d'],
  ]);
  expect(pairsOf([], isShort)).toEqual([]);
});
