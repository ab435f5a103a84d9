import { describe, expect, it } from 'vitest';
import { market, usd } from './fixtures.ts';
import { marketScale } from './market-scale.ts';

describe('the range that is drawn', () => {
  it('has everything in order and within its edges', () => {
    const { low, median, high, asked } = marketScale(usd(90), market());
    expect([4, asked, low, median, high, 96]).toEqual(
      [4, asked, low, median, high, 96].toSorted((a, b) => a - b),
    );
  });

  it('keeps the middle half in sight of a price far out', () => {
    const { low, high, asked } = marketScale(usd(9000), market());
    expect(asked).toBe(96);
    expect(high - low).toBeGreaterThan(20);
  });

  it('has a width when all others ask the same', () => {
    const { low, high, asked } = marketScale(usd(150), market(150, 150, 150));
    expect([low, high, asked]).toEqual([50, 50, 50]);
  });
});
