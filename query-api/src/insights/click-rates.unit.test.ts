import { expect, it } from 'vitest';
import { clickRateOf, medianClickRate } from './click-rates.ts';

const of = (clicks: number, impressions: number) => ({ clicks, impressions });

it('is clicks for each impression, and nothing where it was never shown', () => {
  expect(clickRateOf(of(3, 20))).toBe(0.15);
  expect(clickRateOf(of(0, 20))).toBe(0);
  expect(clickRateOf(of(0, 0))).toBeNull();
});

it('is compared with the median of at least five that were shown', () => {
  const peers = [of(1, 10), of(2, 10), of(3, 10), of(4, 10)];
  expect(medianClickRate(peers)).toBeNull();
  expect(medianClickRate([...peers, of(0, 0)])).toBeNull();
  expect(medianClickRate([...peers, of(10, 10)])).toBe(0.3);
});
