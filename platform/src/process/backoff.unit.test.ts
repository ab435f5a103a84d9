import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

describe('the pause before another try', () => {
  it('doubles and stays below its bound', () => {
    const bounds = { firstMs: 200, longestMs: 15_000 };
    const pauses = [1, 2, 3, 4, 20, 1000].map((failures) => backoffMs(failures, bounds));
    expect(pauses).toEqual([200, 400, 800, 1600, 15_000, 15_000]);
  });
});
