import { expect, it } from 'vitest';
import { seededRandom } from '../../random/seeded.ts';
import { differenceOfMedians } from './difference.ts';

const around = (center: number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: 200 }, () => center + random.next() * 10);
};

it('takes two samples of one distribution for such, and a shift for one', () => {
  const same = differenceOfMedians([around(50, 1), around(50, 2)], seededRandom(3));
  expect(same.low).toBeLessThan(0);
  expect(same.high).toBeGreaterThan(0);
  const shifted = differenceOfMedians([around(53, 1), around(50, 2)], seededRandom(3));
  expect(shifted.low).toBeGreaterThan(0);
  expect(shifted.low).toBeLessThan(3);
  expect(shifted.high).toBeGreaterThan(3);
});
