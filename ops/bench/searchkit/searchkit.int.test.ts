import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { aListing } from '@vivarium/query-api/fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '@vivarium/query-api/fixtures/sandbox.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningSearchkit, startSearchkit } from './start.ts';

const pied = { gene: 'pied', zygosity: 'visual' } as const;
const leeds = { city: 'Leeds', region: 'England', country: 'GB', location: { lat: 53.8, lon: -1.55 } };

let sandbox: Sandbox;
let searchkit: RunningSearchkit;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ genes: [pied], sex: 'male', price: 40_000, publishedAt: '2026-11-01T00:00:00.000Z' }),
    aListing({ genes: [pied], sex: 'female', price: 250_000, publishedAt: '2026-11-02T00:00:00.000Z' }),
    aListing({ sex: 'female', price: 9900, currency: 'GBP', ...leeds }),
    aListing({ species: 'eublepharis-macularius', sex: 'female', price: 15_000 }),
    aListing({ genes: [pied], status: 'sold' }),
  ]);
  const elasticsearch = process.env.ELASTICSEARCH_URL ?? '';
  searchkit = await startSearchkit({ elasticsearch, index: sandbox.alias('listings') });
});
afterAll(async () => {
  await searchkit?.close();
  await sandbox?.remove();
});

interface Result {
  nbHits?: number;
  hits?: { objectID: string }[];
  facets?: Record<string, Record<string, number>>;
  facetHits?: { value: string; count: number }[];
}

/** The same requests to both; by name of the one that answers. */
async function both(requests: unknown[]): Promise<{ ours: Result[]; theirs: Result[] }> {
  const theirs = await fetch(`${searchkit.url}/api/v1/search`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  });
  const results = async (response: Response) => ((await response.json()) as { results: Result[] }).results;
  return { ours: await results(await sandbox.search(requests)), theirs: await results(theirs) };
}

const ids = (result: Result | undefined) => result?.hits?.map(({ objectID }) => objectID);
/** Ours are the ids that the public sees, Searchkit's those of the index. */
const publicIds = (result: Result | undefined) => ids(result)?.map(encodeId);

describe('Searchkit beside us', () => {
  test.each([
    ['without text, newest first', { indexName: 'listings_newest', params: {} }],
    ['cheapest first', { indexName: 'listings_price_asc', params: {} }],
    [
      'with refinements, dearest first',
      {
        indexName: 'listings_price_desc',
        params: {
          facetFilters: [['sex:female'], 'traits:pied'],
          numericFilters: ['price>=100', 'price<=2500'],
        },
      },
    ],
    [
      'within a radius',
      { indexName: 'listings_newest', params: { aroundLatLng: '53.8,-1.5', aroundRadius: 50_000 } },
    ],
  ])('finds the same hits in the same order %s', async (_, request) => {
    const { ours, theirs } = await both([request]);
    expect(publicIds(theirs[0])).toEqual(ids(ours[0]));
    expect(theirs[0]?.nbHits).toBe(ours[0]?.nbHits);
    expect(ids(theirs[0])?.length).toBeGreaterThan(0);
  });

  test('counts the same for the requests of a page with one refined facet', async () => {
    const { ours, theirs } = await both([
      { indexName: 'listings', params: { facets: ['traits', 'species'], facetFilters: [['sex:female']] } },
      { indexName: 'listings', params: { facets: ['sex'], hitsPerPage: 0 } },
    ]);
    expect(theirs[0]?.facets).toEqual(ours[0]?.facets);
    expect(theirs[1]?.facets).toEqual({ sex: { female: 3, male: 1 } });
    expect(theirs[1]?.facets).toEqual(ours[1]?.facets);
  });

  test('searches among the values of a facet', async () => {
    const request = {
      type: 'facet',
      facet: 'traits',
      indexName: 'listings',
      params: { facetName: 'traits', facetQuery: 'pi' },
    };
    const { ours, theirs } = await both([request]);
    expect(theirs[0]?.facetHits).toMatchObject([{ value: 'pied', count: 2 }]);
    expect(ours[0]?.facetHits).toMatchObject([{ value: 'pied', count: 2 }]);
  });

  test('finds a misspelt word by its default fuzziness', async () => {
    const { theirs } = await both([{ indexName: 'listings', params: { query: 'leoperd gecko' } }]);
    expect(theirs[0]?.nbHits).toBe(1);
  });
});
