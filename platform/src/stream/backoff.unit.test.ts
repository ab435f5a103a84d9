import { describe, expect, it } from 'vitest';
import { retryDelayMs } from './backoff.ts';

describe('the delay before another try', () => {
  it('doubles and stays below a quarter of a minute', () => {
    expect([1, 2, 3, 4, 20, 1000].map(retryDelayMs)).toEqual([200, 400, 800, 1600, 15_000, 15_000]);
  });
});
