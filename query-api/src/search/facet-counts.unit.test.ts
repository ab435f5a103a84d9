import { describe, expect, test } from 'vitest';
import { readFacets } from './facet-counts.ts';
import { histogramRanges, mergeHistograms } from './price-histogram.ts';

const terms = (counts: Record<string, number>, rest = 0, error = 0) => ({
  buckets: Object.entries(counts).map(([key, doc_count]) => ({ key, doc_count })),
  sum_other_doc_count: rest,
  doc_count_error_upper_bound: error,
});
const price = (count: number, min: number, max: number, sum: number) => ({
  stats: { count, min: count === 0 ? null : min, max: count === 0 ? null : max, sum },
  histogram: { buckets: histogramRanges(1).map((_range, i) => ({ doc_count: i === 3 ? count : 0 })) },
});

describe('reading facets', () => {
  test('values by attribute, and which have more', () => {
    const counts = readFacets(['sex', 'city'], { sex: terms({ male: 2 }), city: terms({ Leeds: 1 }, 7, 1) });
    expect(counts.values.get('sex')).toEqual([{ value: 'male', count: 2 }]);
    expect([...counts.cut]).toEqual(['city']);
    expect(counts.exact).toBe(false);
  });

  test('prices of currencies with and without cents, in major units', () => {
    const aggregations = { 'price/100': price(2, 1000, 3000, 4000), 'price/1': price(1, 5000, 5000, 5000) };
    const { stats, histogram } = readFacets(['price'], aggregations);
    expect(stats.get('price')).toEqual({ min: 10, max: 5000, sum: 5040, avg: 1680 });
    expect(histogram?.buckets).toEqual([{ from: 15, to: 20, count: 3 }]);
  });

  test('no statistics of nothing; times in seconds', () => {
    const nothing = { 'price/100': price(0, 0, 0, 0), 'price/1': price(0, 0, 0, 0) };
    expect(readFacets(['price'], nothing).stats.size).toBe(0);
    const times = { publishedAt: { count: 1, min: 5000, max: 5000, sum: 5000 } };
    expect(readFacets(['publishedAt'], times).stats.get('publishedAt')?.min).toBe(5);
  });
});

test('the histogram has at most 40 buckets without gaps, and leaves out the empty ends', () => {
  const ranges = histogramRanges(100);
  expect(ranges.length).toBeLessThanOrEqual(40);
  for (const [i, { to }] of ranges.entries()) expect(to).toBe(ranges[i + 1]?.from);
  expect(mergeHistograms([[0, 1, 0, 2]]).buckets.map(({ count }) => count)).toEqual([1, 0, 2]);
  expect(mergeHistograms([]).buckets).toEqual([]);
});
