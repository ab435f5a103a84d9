import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, ownListing } from './fixtures/a-listing.ts';
import { aSeller } from './fixtures/a-seller.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';

const seller = aSeller();
const listing = aListing({
  sellerId: seller.id,
  seller: { ...seller, rating: null, isOfficialStore: false },
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('sellers', [seller]);
  await sandbox.put('listings', [listing]);
});
afterAll(() => sandbox.remove());

/** Asks again with what was answered before. Without the second header fetch asks past all caches. */
const again = (path: string, first: Response) =>
  sandbox.get(path, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
  });

describe('what anybody may see', () => {
  const public_ = [
    '/listings?species=python-regius',
    `/listings/${encodeId(listing.id)}`,
    `/users/${encodeId(seller.id)}`,
    '/sellers?q=ridge',
    '/categories',
    '/popular-filters',
    '/species',
    '/species/python-regius',
    '/places?q=aus',
    '/openapi.json',
  ];

  test.each(public_)('%s is not sent again unless it has changed', async (path) => {
    const first = await sandbox.get(path);
    expect(first.headers.get('etag')).toMatch(/^"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+, s-maxage=\d+/);
    const second = await again(path, first);
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(second.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
  });

  test('a write makes it new at once, in lists, pages, profiles and searches alike', async () => {
    const paths = ['/listings', `/listings/${encodeId(listing.id)}`, `/users/${encodeId(seller.id)}`];
    const before = await Promise.all(paths.map((path) => sandbox.get(path)));
    await sandbox.put('listings', [{ ...listing, title: 'Renamed' }, aListing({ sellerId: seller.id })]);
    for (const [i, path] of paths.entries()) {
      const first = before[i];
      expect(first && (await again(path, first)).status).toBe(200);
    }
  });

  test('a refusal is kept by nobody', async () => {
    for (const path of ['/listings/abc', '/listings?limit=x', '/nothing']) {
      const response = await sandbox.get(path);
      expect([response.headers.get('cache-control'), response.headers.get('etag')]).toEqual([
        'no-store',
        null,
      ]);
    }
  });
});

describe('what depends on who asks', () => {
  test('is kept by no shared cache', async () => {
    const headers = await sandbox.signIn(seller.id);
    const open = await sandbox.get(`/listings/${encodeId(listing.id)}`, { headers });
    expect(open.headers.get('cache-control')).toBe('private, no-cache');
    expect(open.headers.get('vary')).toContain('Authorization');
    const own = await sandbox.get('/my/listings', { headers });
    expect(own.headers.get('cache-control')).toBe('private, no-store');
  });

  test('a draft is kept nowhere', async () => {
    const draft = aListing({ sellerId: seller.id, status: 'draft' });
    await sandbox.put('own-listings', [ownListing(draft, [seller.id])]);
    const headers = await sandbox.signIn(seller.id);
    const response = await sandbox.get(`/listings/${encodeId(draft.id)}`, { headers });
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  });
});

describe('answers that are remembered', () => {
  const search = async (word: string) => {
    const response = await sandbox.search([{ indexName: 'listings', params: { query: word } }]);
    const { results } = (await response.json()) as { results: [{ nbHits: number }] };
    return [response.headers.get('x-cache'), results[0].nbHits];
  };

  test('the second of two searches is a HIT; after a write it is fresh', async () => {
    expect(await search('hognose')).toEqual(['MISS', 0]);
    await expect.poll(() => search('hognose')).toEqual(['HIT', 0]);
    await sandbox.put('listings', [aListing({ title: 'Western hognose' })]);
    expect(await search('hognose')).toEqual(['MISS', 1]);
    await expect.poll(() => search('hognose')).toEqual(['HIT', 1]);
  });

  test('lists too; a page of another index behind the alias is another page', async () => {
    const list = async () => {
      const response = await sandbox.get('/listings?q=hognose&facets=none');
      return [response.headers.get('x-cache'), ((await response.json()) as ListingPage).total];
    };
    await expect.poll(list).toEqual(['HIT', 1]);
    const { elasticsearch } = sandbox;
    const alias = sandbox.alias('listings');
    const { mappings, settings } = Object.values(await elasticsearch.indices.get({ index: alias }))[0] ?? {};
    const { number_of_shards, sort } = settings?.index ?? {};
    const index = `${alias}-v2`;
    await elasticsearch.indices.create({
      index,
      ...(mappings === undefined ? {} : { mappings }),
      settings: { number_of_shards: number_of_shards ?? 1, ...(sort === undefined ? {} : { sort }) },
    });
    try {
      await elasticsearch.indices.updateAliases({
        actions: [{ remove: { index: `${alias}-v1`, alias } }, { add: { index, alias } }],
      });
      expect(await list()).toEqual(['MISS', 0]);
    } finally {
      await elasticsearch.indices.updateAliases({
        actions: [{ remove: { index, alias } }, { add: { index: `${alias}-v1`, alias } }],
      });
      await elasticsearch.indices.delete({ index });
    }
  });

  test('each write is seen by the next search although another writer never rests', async () => {
    for (let i = 0; i < 25; i += 1) {
      await search('fastgecko');
      await sandbox.put('listings', [aListing({ title: `Fastgecko ${i}` })]);
      expect((await search('fastgecko'))[1]).toBe(i + 1);
    }
  });
});
