import { expect, it } from 'vitest';
import { reordered } from './reordered.ts';

const list = ['a', 'b', 'c', 'd'];

it.each([
  [0, 2, 'bcad'],
  [3, 0, 'dabc'],
  [1, 1, 'abcd'],
  [0, -1, 'abcd'],
  [3, 4, 'abcd'],
  [9, 0, 'abcd'],
])('what stands at %i stands at %i then, and the others keep their order', (from, to, expected) => {
  expect(reordered(list, from, to).join('')).toBe(expected);
});
