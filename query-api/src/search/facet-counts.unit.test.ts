import { priceStepsIn } from '@vivarium/contracts/listings/price-bands.ts';
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
  const { buckets } = priceHistogram(new Map(Object.entries({ 5: 1, 15: 2 })), 'USD');
  expect(buckets).toEqual([
    { from: 5, to: 10, count: 1 },
    { from: 10, to: 15, count: 0 },
    { from: 15, to: 20, count: 2 },
  ]);
  expect(priceHistogram(new Map(), 'USD').buckets).toEqual([]);
});

test('as many values as are wanted are not cut, and without an error they are exact', () => {
  const tally = createTally(2);
  tally.addResult('sex', terms({ male: 2, female: 1 }));
  expect([...tally.cut]).toEqual([]);
  expect(tally.exact).toBe(true);
});

test('equals are ordered by value, wherever they stood', () => {
  const tally = createTally(3);
  tally.addCounts('sex', new Map(Object.entries({ male: 1, female: 1, unsexed: 1 })));
  tally.addCounts('origin', new Map(Object.entries({ c: 1, b: 1, a: 1 })));
  expect(tally.values.get('sex')?.map(({ value }) => value)).toEqual(['female', 'male', 'unsexed']);
  expect(tally.values.get('origin')?.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
});

test('rings stay in their order, all of them', () => {
  const tally = createTally(1);
  const rings = [
    { value: '0-25', count: 0 },
    { value: '25-50', count: 9 },
  ];
  tally.addOrdered('distance', rings);
  expect(tally.values.get('distance')).toEqual(rings);
  expect([...tally.cut]).toEqual([]);
});

test('a histogram is kept, and what was not counted whole is said', () => {
  const tally = createTally(1);
  const histogram = priceHistogram(new Map([['5', 1]]), 'USD');
  tally.setHistogram(histogram);
  tally.setInexact();
  expect(tally.histogram).toBe(histogram);
  expect(tally.exact).toBe(false);
});

test.each([
  { count: 0, min: 1, max: 2, sum: 0 },
  { count: 1, min: null, max: 2, sum: 2 },
  { count: 1, min: 1, max: null, sum: 1 },
])('no statistics of $count listings from $min to $max', (measured) => {
  const tally = createTally(1);
  tally.addResult('price', measured);
  expect([...tally.stats]).toEqual([]);
});

test('statistics of prices are in major units as they were measured', () => {
  const tally = createTally(1);
  tally.addResult('price', { count: 2, min: 5, max: 7, sum: 12 });
  expect(tally.stats.get('price')).toEqual({ min: 5, max: 7, sum: 12, avg: 6 });
});

test('the last bar of the histogram is open', () => {
  const last = priceStepsIn('USD').at(-1);
  expect(priceHistogram(new Map([[String(last), 3]]), 'USD').buckets).toEqual([{ from: last, count: 3 }]);
});
