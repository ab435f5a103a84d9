import { expect, test } from 'vitest';
import { createTally } from './facet-counts.ts';
import { priceHistogram } from './price-histogram.ts';

const terms = (counts: Record<string, number>, rest = 0, error = 0) => ({
  buckets: Object.entries(counts).map(([key, doc_count]) => ({ key, doc_count })),
  sum_other_doc_count: rest,
  doc_count_error_upper_bound: error,
});

test('values by attribute, and which have more', () => {
  const tally = createTally(2);
  tally.addResult('sex', terms({ male: 2 }));
  tally.addResult('city', terms({ Leeds: 1 }, 7, 1));
  expect(tally.values.get('sex')).toEqual([{ value: 'male', count: 2 }]);
  expect([...tally.cut]).toEqual(['city']);
  expect(tally.exact).toBe(false);
});

test('counts from elsewhere are ordered like those of Elasticsearch, and cut like them', () => {
  const tally = createTally(2);
  tally.addCounts('sex', new Map(Object.entries({ unsexed: 3, male: 3, female: 4 })));
  expect(tally.values.get('sex')).toEqual([
    { value: 'female', count: 4 },
    { value: 'male', count: 3 },
  ]);
  expect([...tally.cut]).toEqual(['sex']);
  expect(tally.exact).toBe(true);
});

test('more values than are wanted, because another search wanted more, are cut', () => {
  const tally = createTally(1);
  tally.addResult('sex', terms({ male: 2, female: 1 }));
  expect(tally.values.get('sex')).toEqual([{ value: 'male', count: 2 }]);
  expect([...tally.cut]).toEqual(['sex']);
});

test('no statistics of nothing; times in seconds', () => {
  const tally = createTally(1);
  tally.addResult('price', { count: 0, min: null, max: null, sum: 0 });
  tally.addResult('publishedAt', { count: 2, min: 5000, max: 7000, sum: 12_000 });
  expect([...tally.stats]).toEqual([['publishedAt', { min: 5, max: 7, sum: 12, avg: 6 }]]);
});

test('the histogram has a bar for each step, but none for the empty ends', () => {
  const { buckets } = priceHistogram(new Map(Object.entries({ 5: 1, 15: 2 })));
  expect(buckets).toEqual([
    { from: 5, to: 10, count: 1 },
    { from: 10, to: 15, count: 0 },
    { from: 15, to: 20, count: 2 },
  ]);
  expect(priceHistogram(new Map()).buckets).toEqual([]);
});
