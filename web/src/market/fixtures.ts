import type { Market } from './market-words.ts';

export const usd = (amount: number) => ({ amount: amount.toFixed(2), currency: 'USD' });

/** What 23 others of 9 sellers ask for the same. */
export const market = (low = 120, median = 150, high = 180): Market => ({
  count: 23,
  sellers: 9,
  median: usd(median),
  quartiles: [usd(low), usd(high)],
});
