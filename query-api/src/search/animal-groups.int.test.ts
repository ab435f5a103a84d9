import type { ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { FacetSearchResult, SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  const species = ['python-regius', 'python-regius', 'boa-imperator', 'eublepharis-macularius'];
  await sandbox.put('listings', [
    ...species.map((one) => aListing({ species: one })),
    aListing({ species: 'dendrobates-tinctorius' }),
    someGoods(),
  ]);
});
afterAll(() => sandbox?.remove());

const ask = async <T>(...requests: object[]) =>
  ((await (await sandbox.search(requests)).json()) as { results: T[] }).results;
const request = (params: object) => ({ indexName: 'listings', params });
const counts = { snake: 3, gecko: 1, frog: 1 };

describe('groups of animals', () => {
  test('are counted among what is found, for the page and in the list', async () => {
    const [page] = await ask<SearchResult>(request({ facets: ['animalGroup'] }));
    expect(page?.facets?.animalGroup).toEqual(counts);
    const list = await sandbox.read<ListingPage>('/listings?facets=animalGroup');
    expect(list.facets.animalGroup).toEqual([
      { value: 'snake', label: 'Snakes', count: 3 },
      { value: 'frog', label: 'Frogs and toads', count: 1 },
      { value: 'gecko', label: 'Geckos', count: 1 },
    ]);
  });

  test('narrow beside a species, any of several, and as what is not wanted', async () => {
    const found = async (...facetFilters: (string | string[])[]) =>
      (await ask<SearchResult>(request({ facetFilters })))[0]?.nbHits;
    expect(await found('animalGroup:snake')).toBe(3);
    expect(await found(['animalGroup:snake', 'animalGroup:frog'])).toBe(4);
    expect(await found('animalGroup:snake', 'species:boa-imperator')).toBe(1);
    expect(await found(['animalGroup:frog', 'species:boa-imperator'])).toBe(2);
    expect(await found('animalGroup:-snake')).toBe(3);
    expect(await found('animalGroup:unicorn')).toBe(0);
    const list = await sandbox.read<ListingPage>('/listings?animal_group=gecko,frog&facets=animalGroup');
    expect(list.total).toBe(2);
    // What else can be chosen is told too.
    expect(list.facets.animalGroup?.map(({ value }) => value)).toContain('snake');
  });

  test('leave the species beside them counted as they are asked for', async () => {
    const params = { facets: ['animalGroup', 'species'], maxValuesPerFacet: 1 };
    const [page] = await ask<SearchResult>(request(params));
    expect(page?.facets?.species).toEqual({ 'python-regius': 2 });
    expect(page?.facets?.animalGroup).toEqual({ snake: 3 });
    const [whole] = await ask<SearchResult>(request({ facets: ['animalGroup', 'species'] }));
    expect(whole?.facets).toMatchObject({ animalGroup: counts, species: { 'boa-imperator': 1 } });
  });

  test('are found by their names', async () => {
    const facetQuery = 'frog';
    const [found] = await ask<FacetSearchResult>({
      type: 'facet',
      facet: 'animalGroup',
      indexName: 'listings',
      params: { facetQuery },
    });
    expect(found?.facetHits).toEqual([{ value: 'frog', highlighted: '<em>Frog</em>s and toads', count: 1 }]);
  });

  test('are no others than the catalogue has', async () => {
    const response = await sandbox.get('/listings?animal_group=unicorn');
    expect(response.status).toBe(400);
  });
});
