import { expect, test } from 'vitest';
import { dcg, ndcg, recall } from './ndcg.ts';

test('the gain of a hit is 2^grade − 1, less the lower it stands', () => {
  // 7/log2(2) + 3/log2(3) + 0/log2(4) + 1/log2(5) = 7 + 1.892789 + 0 + 0.430677
  expect(dcg([3, 2, 0, 1], 10)).toBeCloseTo(9.323466, 5);
});

test('only the first k ranks count', () => {
  expect(dcg([3, 2, 3], 1)).toBe(7);
});

test('the best order is worth 1', () => {
  expect(ndcg([3, 2, 1, 0], [0, 1, 2, 3])).toBe(1);
});

test('a worse order is worth its share of the best', () => {
  // found 1 + 3/1.584963 + 7/2 = 6.392789; best 7 + 1.892789 + 1/2 = 9.392789
  expect(ndcg([1, 2, 3], [3, 2, 1])).toBeCloseTo(0.680606, 5);
});

test('what was not found lowers the value', () => {
  // found 7; best 7 + 7/1.584963 = 11.416508
  expect(ndcg([3], [3, 3])).toBeCloseTo(0.613147, 5);
  expect(ndcg([], [3])).toBe(0);
});

test('a query that nothing answers has no value', () => {
  expect(ndcg([0, 0], [])).toBeUndefined();
  expect(recall(['a'], new Set())).toBeUndefined();
});

test('recall is the share of the relevant among the first k', () => {
  expect(recall(['a', 'x', 'b', 'c'], new Set(['a', 'b', 'c', 'd']), 3)).toBeCloseTo(2 / 3);
  expect(recall(['a', 'x', 'b'], new Set(['a', 'b', 'c', 'd']))).toBe(0.5);
});

test('recall counts a hit once, and can reach 1 where more than k are relevant', () => {
  expect(recall(['a', 'a'], new Set(['a', 'b']))).toBe(0.5);
  expect(recall(['a', 'b'], new Set(['a', 'b', 'c']), 2)).toBe(1);
});
