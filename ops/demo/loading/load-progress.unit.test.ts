import { describe, expect, it } from 'vitest';
import { type LoadProgress, paced, progressText } from './load-progress.ts';

describe('progress of a load', () => {
  it('reads as a line', () => {
    const progress = { what: 'listings', done: 3100, total: 5000, perSecond: 1839.6 } as const;
    expect(progressText(progress)).toBe('loading 5,000 listings … 62 % (1,840/s, 2 s left)');
    expect(progressText({ ...progress, total: 1_000_000 })).toBe(
      'loading 1,000,000 listings … 0 % (1,840/s, 10 min left)',
    );
  });

  it('is told now and then, and once at the end', () => {
    let time = 0;
    const told: LoadProgress[] = [];
    const tell = paced((progress) => told.push(progress), {
      ...{ what: 'listings', total: 10, startAt: 0, everyMs: 100 },
      now: () => time,
    });
    for (let done = 1; done <= 10; done++) {
      time += 40;
      tell(done);
    }
    tell(10);
    expect(told.map(({ done }) => done)).toEqual([3, 6, 9, 10]);
    expect(told.at(-1)?.perSecond).toBeCloseTo(25);
  });
});
