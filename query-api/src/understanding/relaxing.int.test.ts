import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing, pied } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

/** The example of the README. */
const q = 'pied royal python near Austin under 500';
const many = (count: number, wanted: Parameters<typeof aListing>[0]) =>
  Array.from({ length: count }, (_none, i) =>
    aListing({ genes: [pied], publishedAt: new Date(Date.UTC(2026, 10, 1, i)).toISOString(), ...wanted }),
  );
const dallas = { city: 'Dallas', location: { lat: 32.75, lon: -96.75 } };
const denver = { city: 'Denver', location: { lat: 39.75, lon: -104.95 } };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    ...many(3, { ...dallas, price: 45_000 }),
    ...many(41, { ...denver, price: 40_000 }),
    ...many(10, { price: 80_000 }),
    ...many(20, { ...denver, price: 90_000 }),
    ...many(30, { genes: [], price: 5000 }),
  ]);
});
afterAll(() => sandbox?.remove());

test('with nothing so near, what is within the price is shown and the nearest first, and that is said', async () => {
  const found = await sandbox.read<ListingPage>(
    `/listings?understand=true&unit=mi&limit=50&q=${encodeURIComponent(q)}`,
  );
  expect(found.total).toBe(44);
  expect(found.items.slice(0, 3).map(({ location }) => location?.city)).toEqual([
    'Dallas',
    'Dallas',
    'Dallas',
  ]);
  const leftOut = found.understanding?.chips.filter((chip) => chip.leftOut).map(({ kind }) => kind);
  expect(leftOut).toEqual(['place']);
});

test('for the page too, with counts of the same listings', async () => {
  const params = { query: q, understand: true, understandUnit: 'mi', facets: ['traits'] };
  const response = await sandbox.search([{ indexName: 'listings', params }]);
  const { results } = (await response.json()) as { results: SearchResult[] };
  expect(results[0]?.nbHits).toBe(44);
  expect(results[0]?.facets?.traits).toEqual({ pied: 44 });
});

test('a price that is only said as a sum comes first and narrows nothing', async () => {
  const found = await sandbox.read<ListingPage>(
    `/listings?understand=true&limit=100&q=${encodeURIComponent('pied ball python $420')}`,
  );
  expect(found.total).toBe(74);
  expect(found.items.slice(0, 41).every(({ price }) => Number(price.amount) <= 420)).toBe(true);
  expect(found.understanding?.offers.map(({ label }) => label)).toEqual(['up to 420']);
});
