import type { Random } from '../../random/seeded.ts';
import { percentile } from '../percentile.ts';

/** How far two medians are apart, and between which bounds that is with 95 % certainty. */
export interface Difference {
  medians: readonly [number, number];
  difference: number;
  low: number;
  high: number;
}

const ROUNDS = 2000;
const median = (values: readonly number[]) => percentile(values, 0.5);

/**
 * The difference of two medians with its bootstrap interval (Efron 1979, percentiles): what it would be of samples that are
 * drawn from these again and again.
 * @param samples of one and of the other, in any order
 */
export function differenceOfMedians(
  [one, other]: readonly [readonly number[], readonly number[]],
  random: Random,
): Difference {
  const drawn = (values: readonly number[]) => values.map(() => random.pick(values));
  const differences = Array.from({ length: ROUNDS }, () => median(drawn(one)) - median(drawn(other)));
  return {
    medians: [median(one), median(other)],
    difference: median(one) - median(other),
    low: percentile(differences, 0.025),
    high: percentile(differences, 0.975),
  };
}
