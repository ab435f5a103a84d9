import type { Categories, SpeciesDetail, SpeciesList } from '@vivarium/contracts/catalogue/http.ts';
import type { Place } from '@vivarium/contracts/places/http.ts';
import type { PublicProfile, Sellers } from '@vivarium/contracts/sellers/http.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { configSchema } from './config.ts';
import { aListing, someGoods } from './fixtures/a-listing.ts';
import { aSeller } from './fixtures/a-seller.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';
import { start } from './server.ts';

const ann = aSeller({ displayName: 'Ann’s Anoles', username: 'ann' });
const seller = { id: ann.id, displayName: ann.displayName, rating: null, isOfficialStore: false };

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('sellers', [ann, aSeller({ displayName: 'Bob Anolis', username: 'bob' })]);
  await sandbox.put('listings', [
    aListing({ sellerId: ann.id, seller }),
    aListing({ sellerId: ann.id, seller, status: 'sold' }),
    aListing({ sellerId: ann.id, seller, status: 'reserved' }),
    someGoods({ category: 'enclosure' }),
  ]);
});
afterAll(() => sandbox.remove());

describe('people', () => {
  test('a public profile counts what is listed and sold', async () => {
    const profile = await sandbox.read<PublicProfile>(`/users/${encodeId(ann.id)}?min_version=1`);
    expect(profile).toMatchObject({
      displayName: 'Ann’s Anoles',
      activeListings: 1,
      soldListings: 1,
      version: 1,
    });
    expect((await sandbox.get(`/users/${encodeId(newUuidV7())}`)).status).toBe(404);
    expect((await sandbox.get('/users/me')).status).toBe(404);
  });

  test('sellers are found by the beginning of a name', async () => {
    const names = async (q: string) =>
      (await sandbox.read<Sellers>(`/sellers?q=${q}`)).sellers.map(({ displayName }) => displayName);
    expect((await names('anol')).toSorted()).toEqual(['Ann’s Anoles', 'Bob Anolis']);
    expect(await names('bob')).toEqual(['Bob Anolis']);
    expect(await names('(z%2B)%2B$*')).toEqual([]);
    expect(await names('')).toHaveLength(2);
  });

  test('one’s own profile is waited for right after one has registered, and nobody else’s', async () => {
    const fresh = aSeller({ displayName: 'Fresh Geckos', username: 'fresh' });
    const path = `/users/${encodeId(fresh.id)}?min_version=1`;
    const headers = await sandbox.signIn(fresh.id);
    expect((await sandbox.get(path)).status).toBe(404);
    const waiting = sandbox.read<PublicProfile>(path, { headers });
    await sandbox.put('sellers', [fresh]);
    expect(await waiting).toMatchObject({ displayName: 'Fresh Geckos', version: 1 });
  });
});

describe('the catalogue', () => {
  test('species are found by any of their names', async () => {
    const slugs = async (query: string) =>
      (await sandbox.read<SpeciesList>(`/species?${query}`)).species.map(({ slug }) => slug);
    expect((await slugs('q=royal'))[0]).toBe('python-regius');
    expect((await slugs('q=BP'))[0]).toBe('python-regius');
    expect(await slugs('q=python&group=gecko')).toEqual([]);
    expect((await sandbox.get('/species?group=dragon')).status).toBe(400);
  });

  test('a species has its genes and the names of their combinations', async () => {
    const species = await sandbox.read<SpeciesDetail>('/species/python-regius');
    const pied = species.genes.find(({ slug }) => slug === 'pied');
    expect(pied).toMatchObject({ inheritance: 'recessive', zygosities: ['visual', 'het', 'possible_het'] });
    expect(species.combinations.find(({ slug }) => slug === 'killer-bee')?.parts).toEqual([
      { genes: ['pastel'], zygosity: 'super' },
      { genes: ['spider'], zygosity: 'visual' },
    ]);
    expect((await sandbox.get('/species/constructor')).status).toBe(404);
  });

  test('categories count their active listings', async () => {
    const { categories } = await sandbox.read<Categories>('/categories');
    const active = Object.fromEntries(categories.map((category) => [category.slug, category.active]));
    expect(active).toMatchObject({ 'live-animal': 1, enclosure: 1, food: 0 });
  });

  test('what is cached is not sent again', async () => {
    const first = await sandbox.get('/species');
    // Without the second header fetch asks past all caches.
    const headers = { 'if-none-match': first.headers.get('etag') ?? '', 'cache-control': 'max-age=0' };
    expect((await sandbox.get('/species', { headers })).status).toBe(304);
  });
});

test('places are cities by the beginning of their name, the largest first', async () => {
  const places = async (q: string) =>
    (await sandbox.read<{ places: Place[] }>(`/places?q=${encodeURIComponent(q)}`)).places;
  expect((await places('aus'))[0]).toMatchObject({ name: 'Austin', region: 'Texas', country: 'US' });
  expect((await places('leeds, al'))[0]).toMatchObject({ region: 'Alabama', countryName: 'United States' });
  expect((await places('zurich'))[0]?.name).toBe('Zürich');
  expect(await places('(((')).toEqual([]);
  expect((await sandbox.get('/places')).status).toBe(400);
});

describe('HTTP', () => {
  test('HEAD is answered like GET, without a body', async () => {
    const response = await sandbox.get('/listings', { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test.each([
    ['POST', '/listings', 'GET, HEAD'],
    ['DELETE', '/listings/abc', 'GET, HEAD'],
    ['GET', '/search', 'POST'],
    ['PATCH', '/species', 'GET, HEAD'],
  ])('%s %s is a 405', async (method, path, allow) => {
    const response = await sandbox.get(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    expect(await response.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
  });

  test('what is not there is a 404 of the contract', async () => {
    const response = await sandbox.get('/nothing');
    expect([response.status, await response.json()]).toMatchObject([404, { error: { code: 'not_found' } }]);
  });

  test('the OpenAPI document is served', async () => {
    expect(await sandbox.read('/openapi.json')).toMatchObject({ openapi: '3.1.0' });
  });
});

test('a token whose key cannot be looked up is not called wrong', async () => {
  const config = configSchema.parse({ ELASTICSEARCH_URL: 'http://127.0.0.1:1' });
  const logger = createLogger('query-api', 'silent');
  const keyOf = () => Promise.reject(new Error('nobody answers'));
  const server = await start(config, { logger, keyOf });
  try {
    const headers = await sandbox.signIn(ann.id);
    const response = await fetch(`${server.url}/api/v1/my/listings`, { headers });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
  } finally {
    await server.close();
  }
});

test('without Elasticsearch every read says so and when to ask again; the catalogue and places still answer', async () => {
  const config = { ELASTICSEARCH_URL: 'http://127.0.0.1:1', SEARCH_TIMEOUT_MS: '300' };
  const logger = createLogger('query-api', 'silent');
  const server = await start(configSchema.parse(config), { logger, keyOf: async () => undefined });
  try {
    const id = encodeId(newUuidV7());
    for (const path of ['/listings', `/listings/${id}`, `/users/${id}`, '/sellers', '/categories']) {
      const response = await fetch(`${server.url}/api/v1${path}`);
      expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    }
    for (const path of ['/species', '/places?q=a', '/openapi.json']) {
      expect((await fetch(`${server.url}/api/v1${path}`)).status).toBe(200);
    }
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  } finally {
    await server.close();
  }
});
