import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aListing, clown, hetPied, pied } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

const by = (displayName: string, wanted: Parameters<typeof aListing>[0] = {}) =>
  aListing({ seller: { id: newUuidV7(), displayName, rating: null, isOfficialStore: false }, ...wanted });

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    by('Ridge Reptiles', { genes: [pied, clown] }),
    by('Ridge Reptiles', { sex: 'male', genes: [pied] }),
    by('Cambridge Corns', { species: 'pantherophis-guttatus' }),
    by('Édouard’s Geckos', { sex: 'male', species: 'eublepharis-macularius' }),
    by('Sold Out Ridge', { status: 'sold' }),
  ]);
});
afterAll(() => sandbox.remove());

async function find(facet: string, facetQuery: string, params: object = {}): Promise<Record<string, number>> {
  const answer = await sandbox.search([
    { type: 'facet', facet, indexName: 'listings', params: { facetQuery, ...params } },
  ]);
  const { results } = (await answer.json()) as {
    results: [{ facetHits: { value: string; count: number }[]; exhaustiveFacetsCount: boolean }];
  };
  expect(results[0].exhaustiveFacetsCount).toBe(true);
  return Object.fromEntries(results[0].facetHits.map(({ value, count }) => [value, count]));
}

test('values are found by any part of their names, accents aside, and counted', async () => {
  expect(await find('sellerName', 'ridge')).toEqual({ 'Ridge Reptiles': 2, 'Cambridge Corns': 1 });
  expect(await find('sellerName', 'edou geck')).toEqual({ 'Édouard’s Geckos': 1 });
  expect(await find('species', 'royal')).toEqual({ 'python-regius': 2 });
  expect(await find('sellerName', 'nobody')).toEqual({});
});

test('countries are found in the languages that are spoken, too', async () => {
  expect(await find('country', 'vereinigte st')).toEqual({ US: 4 });
  expect(await find('country', 'united')).toEqual({ US: 4 });
});

test('they are counted among what the refinements and the words leave', async () => {
  expect(await find('sellerName', 'ridge', { facetFilters: [['sex:male']] })).toEqual({
    'Ridge Reptiles': 1,
  });
  expect(await find('sellerName', 'ridge', { query: 'corn' })).toEqual({ 'Cambridge Corns': 1 });
  const understood = { query: 'corn snake', understand: true };
  expect(await find('sellerName', 'ridge', understood)).toEqual({ 'Cambridge Corns': 1 });
});

test('of what has several values only those are told that were looked for', async () => {
  expect(await find('traits', 'clo')).toEqual({ clown: 1 });
  expect(await find('traits', 'pie')).toEqual({ pied: 2 });
});

test('traits and species are found as people write them: with what is said of a gene, misspelt, half written', async () => {
  expect(await find('traits', '100% het clown')).toEqual({ clown: 1 });
  expect(await find('traits', '66 pied')).toEqual({ pied: 2 });
  expect(await find('traits', 'clwon')).toEqual({ clown: 1 });
  expect(await find('traits', 'hetclown')).toEqual({ clown: 1 });
  expect(await find('species', 'Kornn')).toEqual({ 'pantherophis-guttatus': 1 });
  expect(await find('traitZygosity', 'visual clo')).toEqual({ 'clown:visual': 1 });
  expect(await find('species', 'bal pyhton')).toEqual({ 'python-regius': 2 });
  expect(await find('traits', 'nothing of the kind')).toEqual({});
});

test('what is misspelt stands before what only has the letters in the middle', async () => {
  const spider = { gene: 'spider', zygosity: 'visual' } as const;
  await sandbox.put('listings', [by('Spun', { genes: [spider] })]);
  await vi.waitFor(async () => expect(await find('traits', 'spider')).toEqual({ spider: 1 }), 30_000);
  expect(Object.keys(await find('traits', 'pide'))[0]).toBe('pied');
});

test('without words all are told', async () => {
  expect(Object.keys(await find('sellerName', ''))).toHaveLength(4);
});

test('two searches in the same facet do not get in each other’s way', async () => {
  const asked = ['ridge', 'gecko'].map((facetQuery) => ({
    type: 'facet',
    facet: 'sellerName',
    indexName: 'listings',
    params: { facetQuery },
  }));
  const { results } = (await (await sandbox.search(asked)).json()) as {
    results: { facetHits: { value: string }[] }[];
  };
  const values = results.map(({ facetHits }) => facetHits.map(({ value }) => value));
  expect(values).toEqual([['Ridge Reptiles', 'Cambridge Corns'], ['Édouard’s Geckos']]);
});

test('who has just published for the first time is found', async () => {
  expect(await find('sellerName', 'newcomer')).toEqual({});
  await sandbox.put('listings', [by('Newcomer', { genes: [hetPied] })]);
  await vi.waitFor(async () => expect(await find('sellerName', 'newcomer')).toEqual({ Newcomer: 1 }), 30_000);
});
