import { describe, expect, it } from 'vitest';
import { market, usd } from './fixtures.ts';
import { marketWords } from './market-words.ts';

describe('a price against the market, in words', () => {
  it.each([
    [90, '40% below 23 alike', '40% below usual'],
    [210, '40% above 23 alike', '40% above usual'],
    [375, '150% above 23 alike', '150% above usual'],
    [120, 'usual among 23 alike', ''],
    [150, 'usual among 23 alike', ''],
    [180, 'usual among 23 alike', ''],
  ])('%d dollars are “%s”', (asked, line, short) => {
    expect(marketWords(usd(asked), market(), 'en-US')).toMatchObject({ line, short });
  });

  it('is usual when it differs by a cent from what all others ask', () => {
    expect(marketWords(usd(149.99), market(150, 150, 150)).short).toBe('');
  });

  it('says to screen readers what it is compared with', () => {
    expect(marketWords(usd(90), market(), 'en-US').spoken).toBe(
      '40% below the middle price of 23 listings alike',
    );
  });
});
