import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Percentiles, percentilesOf } from './medians.ts';

const percents = [25, 50, 75];
const index = `percentiles-${newUuidV7().slice(-12)}`;
const elasticsearch = createElasticsearch(process.env.ELASTICSEARCH_URL ?? '');

/** Prices as a market has them: many low ones, a long tail, the same one often. A seeded generator: mulberry32. */
function prices(count: number): number[] {
  let state = 20261128;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return Array.from({ length: count }, () => Math.round(100 * 30 * Math.exp(3 * next() * next())) / 100);
}
const all = prices(40_000);

beforeAll(async () => {
  await elasticsearch.indices.create({
    index,
    settings: { number_of_shards: 1 },
    mappings: { properties: { at: { type: 'integer' }, price: { type: 'double' } } },
  });
  for (let from = 0; from < all.length; from += 10_000) {
    const operations = all
      .slice(from, from + 10_000)
      .flatMap((price, i) => [{ index: {} }, { at: from + i, price }]);
    await elasticsearch.bulk({ index, operations, refresh: true });
  }
});
afterAll(async () => {
  await elasticsearch.indices.delete({ index });
  await elasticsearch.close();
});

/** The percentiles of the first so many prices. */
async function percentilesOfFirst(count: number) {
  const { aggregations } = await elasticsearch.search<never, { prices: Percentiles }>({
    index,
    size: 0,
    query: { range: { at: { lt: count } } },
    aggs: { prices: percentilesOf('price', percents) },
  });
  return aggregations?.prices.values.map(({ value }) => value ?? Number.NaN) ?? [];
}

describe('the percentiles of Elasticsearch', () => {
  test.each([5, 6, 99, 2000, 9999])(
    'are exact of %i values, halfway between the middle two',
    async (count) => {
      const sorted = all.slice(0, count).toSorted((a, b) => a - b);
      const exact = percents.map((percent) => {
        const place = (percent / 100) * (count - 1);
        const [below = 0, above = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
        return below + (above - below) * (place - Math.floor(place));
      });
      const told = await percentilesOfFirst(count);
      told.forEach((value, i) => {
        expect(value).toBeCloseTo(exact[i] ?? 0, 6);
      });
      expect(told).toHaveLength(percents.length);
    },
  );

  test('are off by less than one per cent of the ranks, of more', async () => {
    const sorted = all.toSorted((a, b) => a - b);
    const told = await percentilesOfFirst(all.length);
    told.forEach((value, i) => {
      const lowest = sorted.findIndex((price) => price >= value) / all.length;
      const highest = (sorted.findLastIndex((price) => price <= value) + 1) / all.length;
      const wanted = (percents[i] ?? 0) / 100;
      expect(wanted).toBeGreaterThan(lowest - 0.01);
      expect(wanted).toBeLessThan(highest + 0.01);
    });
  });
});
