import { describe, expect, it } from 'vitest';
import { market } from './fixtures.ts';
import { marketWords } from './market-words.ts';

describe('what others ask, in words', () => {
  it('is the middle half of their prices, and how many they are', () => {
    expect(marketWords(market(), 'en-US')).toEqual({
      line: '$120 – $180 for 23 like it',
      short: 'others $120 – $180',
    });
  });

  it('is one price where all ask the same', () => {
    expect(marketWords(market(150, 150, 150), 'en-US').line).toBe('$150 for 23 like it');
  });

  it('is told to the cent below twenty', () => {
    expect(marketWords(market(4.5, 5, 6.25), 'en-US').short).toBe('others $4.50 – $6.25');
  });
});
