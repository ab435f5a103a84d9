import { readFile } from 'node:fs/promises';
import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import { type PopularFilters, popularFiltersSchema } from '@vivarium/contracts/popular-filters/http.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aListing, clown, pied } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const goods = { category: 'enclosure', species: null, sex: null, lifeStage: null, origin: null } as const;

let sandbox: Sandbox;
let index = '';
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ genes: [pied], sex: 'male' }),
    aListing({ genes: [clown], sex: 'male' }),
    aListing({ genes: [clown] }),
    aListing({ ...goods, subcategory: 'terrarium', attributes: { brand: 'Exo Terra' } }),
    aListing({ ...goods, subcategory: 'rack', attributes: { brand: 'Exo Terra' } }),
    aListing({ ...goods, subcategory: 'rack', attributes: { brand: 'Freedom' } }),
  ]);
});
afterAll(async () => {
  if (index !== '') await sandbox.elasticsearch.indices.delete({ index });
  await sandbox.remove();
});

async function popular(query = ''): Promise<PopularFilters> {
  return popularFiltersSchema.parse(await sandbox.read(`/popular-filters${query}`));
}
/** Popularity is remembered for some seconds. */
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 30_000, interval: 100 });
const valuesOf = async (query: string) => (await popular(query)).items.map(({ value }) => value);

async function choose(filter: string, visitors: readonly string[], ageMs = 0, category = 'live-animal') {
  const operations = visitors.flatMap((visitor) => {
    const id = newUuidV7();
    const time = new Date(Date.now() - ageMs).toISOString();
    const document: ActivityDocument = {
      ...{ id, type: 'refine_event', time, visitor, category },
      ...{ filters: [filter], query: null, results: null, listings: [], position: null },
    };
    return [{ index: { _id: id } }, document];
  });
  const { errors } = await sandbox.elasticsearch.bulk({ index, refresh: true, operations });
  expect(errors).toBe(false);
}
const people = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());

describe('popular filters', () => {
  test('are what is listed most while there is no activity, not even an index of it', async () => {
    expect(await popular('?category=live-animal')).toMatchObject({
      basis: 'listings',
      items: [
        { attribute: 'traits', value: 'clown', label: 'Clown', count: 2 },
        { attribute: 'traits', value: 'pied', label: 'Pied', count: 1 },
      ],
    });
    expect(await popular('?category=enclosure')).toMatchObject({ basis: 'listings' });
    expect((await valuesOf('?category=enclosure')).toSorted()).toEqual([
      'Exo Terra',
      'Freedom',
      'rack',
      'terrarium',
    ]);
  });

  test('are what three visitors chose, in the category in which they did', async () => {
    const url = new URL('../../../projector/generated/activity.json', import.meta.url);
    const { settings, mappings } = JSON.parse(await readFile(url, 'utf8'));
    index = sandbox.alias('listings').replace(/listings$/, 'activity');
    await sandbox.elasticsearch.indices.create({ index, settings, mappings });

    const [one = '', other = ''] = people(2);
    await choose('sex:male', [one, other, one, other, one]);
    await choose('traits:clown', people(3));
    await soon(async () =>
      expect(await popular('?category=live-animal')).toEqual({
        basis: 'activity',
        items: [{ attribute: 'traits', value: 'clown', label: 'Clown', count: 2 }],
      }),
    );
    await choose('sex:male', people(1));
    await soon(async () =>
      expect((await valuesOf('?category=live-animal')).toSorted()).toEqual(['clown', 'male']),
    );
    await soon(async () => expect((await popular()).basis).toBe('activity'));
    expect((await popular('?category=enclosure')).basis).toBe('listings');
  });

  test('change with what is chosen, the last days before the others, and forget after a week', async () => {
    await choose('traits:pied', people(5), 5 * DAY_MS);
    await choose('traits:clown', people(4));
    await choose('sex:female', people(9), 8 * DAY_MS);
    await choose('traits:banana', people(9));
    await soon(async () =>
      expect(await valuesOf('?category=live-animal')).toEqual(['clown', 'male', 'pied']),
    );
  });

  test('are kept for a minute and have an ETag', async () => {
    const first = await sandbox.get('/popular-filters');
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, s-maxage=60');
    // What was chosen a moment ago may be counted in between.
    const statusOfSame = async () => {
      const etag = (await sandbox.get('/popular-filters')).headers.get('etag') ?? '';
      const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
      return (await sandbox.get('/popular-filters', { headers })).status;
    };
    await expect.poll(statusOfSame).toBe(304);
  });

  test('are none in a category that there is not, as a link may name one', async () => {
    expect(await popular('?category=no-such')).toEqual({ basis: 'listings', items: [] });
  });

  test.each([
    ['category=A%20B', 'category'],
    ['category=enclosure&category=food', 'category'],
    ['days=9', 'days'],
  ])('refuse %s', async (query, path) => {
    const response = await sandbox.get(`/popular-filters?${query}`);
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { details: { path: string }[] } };
    expect(error.details.map((detail) => detail.path)).toEqual([path]);
  });
});
