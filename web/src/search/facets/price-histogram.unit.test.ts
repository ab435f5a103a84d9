import { describe, expect, it } from 'vitest';
import { handlesOf, priceHistogramOf, priceOfHandles, stopsOf } from './price-histogram.ts';

const histogram = {
  interval: null,
  buckets: [
    { from: 50, to: 75, count: 2 },
    { from: 75, to: 100, count: 1 },
    { from: 100, count: 4 },
  ],
};
const stops = stopsOf(histogram);

describe('the price slider', () => {
  it('stops between the bars and at both ends', () => {
    expect(stops).toEqual([50, 75, 100, Number.POSITIVE_INFINITY]);
  });

  it('stands at its ends when no price is set, and sets none there', () => {
    expect(handlesOf(stops, undefined)).toEqual([0, 3]);
    expect(priceOfHandles(stops, 0, 3)).toEqual({});
  });

  it('stands where the set prices are, also when typed ones lie between two stops', () => {
    expect(handlesOf(stops, { min: 75, max: 100 })).toEqual([1, 2]);
    expect(handlesOf(stops, { min: 80, max: 90 })).toEqual([1, 2]);
  });

  it('keeps its handles apart whatever is typed', () => {
    expect(handlesOf(stops, { min: 5000, max: 1 })).toEqual([2, 3]);
    expect(handlesOf(stops, { max: 10 })).toEqual([0, 1]);
  });

  it('says what its handles mean', () => {
    expect(priceOfHandles(stops, 1, 2)).toEqual({ min: 75, max: 100 });
  });

  it('takes the histogram of the answer without the price’s own refinement, which is the last', () => {
    const narrow = { userData: [{ priceHistogram: { interval: null, buckets: [{ from: 75, count: 1 }] } }] };
    const wide = { userData: [{ priceHistogram: histogram }] };
    expect(priceHistogramOf([narrow, { facets: {} }, wide, {}])).toBe(histogram);
    expect(priceHistogramOf([{}, { userData: [] }])).toBeUndefined();
  });
});
