import { describe, expect, it } from 'vitest';
import { pauseAfter, pauseAfterFailure } from './pacing.ts';

const pace = { busyMs: 1000, idleMs: 3000 };

describe('the pause between two rounds', () => {
  it.each([
    ['nothing while there is more', { found: 'full', tookMs: 500 }, 0],
    ['short after something was missed', { found: 'some', tookMs: 5 }, 1000],
    ['long while all is quiet', { found: 'none', tookMs: 5 }, 3000],
    ['longer where looking is dear', { found: 'none', tookMs: 2000 }, 20_000],
  ] as const)('is %s', (_what, round, pause) => {
    expect(pauseAfter(round, pace)).toBe(pause);
  });

  it('grows with each failure in a row, up to a bound', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1000].map(pauseAfterFailure)).toEqual([
      100, 200, 400, 800, 1600, 3000, 3000, 3000,
    ]);
  });
});
