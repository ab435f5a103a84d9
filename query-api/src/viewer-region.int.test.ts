import type { ListingDetail, ListingPage } from '@vivarium/contracts/listings/http/item.ts';
import type { FacetSearchResult, SearchResult } from '@vivarium/contracts/search/http/response.ts';
import type { ErrorBody } from '@vivarium/contracts/shared/error-body.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { SimilarListings } from '@vivarium/contracts/similar/http.ts';
import type { Suggestion, Suggestions } from '@vivarium/contracts/suggestions/http.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, leeds, pied, someGoods } from './fixtures/a-listing.ts';
import { aSeller } from './fixtures/a-seller.ts';
import { openSandbox, type Sandbox } from './fixtures/sandbox.ts';

const ann = aSeller({ displayName: 'Ann Zoologist', username: 'ann' });
const ofAnn = {
  sellerId: ann.id,
  seller: { id: ann.id, displayName: ann.displayName, rating: null, isOfficialStore: false },
};
const python = aListing({ title: 'python', genes: [pied], price: 10_000, ...ofAnn });
const iguana = aListing({ title: 'iguana', species: 'iguana-iguana', price: 20_000 });

/** Hawaii restricts snakes, Florida green iguanas, Texas nothing. */
const [snakes, iguanas, nothing] = ['NZ', 'US-FL', 'US-TX'] as const;

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('sellers', [ann]);
  await sandbox.put('listings', [
    python,
    iguana,
    aListing({ title: 'het', genes: [{ gene: 'pied', zygosity: 'het' }], price: 30_000, ...leeds }),
    aListing({ title: 'gecko', species: 'eublepharis-macularius', price: 40_000, ...ofAnn, ...leeds }),
    someGoods({ title: 'lamp for a ball python', price: 50_000 }),
  ]);
});
afterAll(() => sandbox.remove());

async function search(params: object, more: object = {}): Promise<SearchResult> {
  const answer = await sandbox.search([{ indexName: 'listings_price_asc', params, ...more }]);
  expect(answer.status).toBe(200);
  const { results } = (await answer.json()) as { results: [SearchResult] };
  return results[0];
}
const found = async (params: object) => (await search(params)).hits.map(({ title }) => title);
const list = (query: string) => sandbox.read<ListingPage>(`/listings?${query}`);
const suggest = async (query: string): Promise<Suggestion[]> =>
  (await sandbox.read<Suggestions>(`/suggestions?${query}`)).suggestions;

describe('the same search from different regions', () => {
  test('finds in each only what may be kept there', async () => {
    const all = ['python', 'iguana', 'het', 'gecko', 'lamp for a ball python'];
    expect(await found({})).toEqual(all);
    expect(await found({ viewerRegion: nothing })).toEqual(all);
    expect(await found({ viewerRegion: snakes })).toEqual(['iguana', 'gecko', 'lamp for a ball python']);
    expect(await found({ viewerRegion: 'us-fl' })).toEqual(all.filter((title) => title !== 'iguana'));
  });

  test('counts in each only what may be kept there', async () => {
    const counted = { facets: ['species', 'traits', 'category', 'country', 'price'], hitsPerPage: 0 };
    const [here, there] = [
      await search({ ...counted, viewerRegion: nothing }),
      await search({ ...counted, viewerRegion: snakes }),
    ];
    expect([here.nbHits, there.nbHits]).toEqual([5, 3]);
    expect(here.facets?.species).toMatchObject({ 'python-regius': 2 });
    expect(there.facets?.species).toEqual({ 'iguana-iguana': 1, 'eublepharis-macularius': 1 });
    expect(there.facets?.traits).toEqual({});
    expect(there.facets?.category).toMatchObject({ 'live-animal': 2 });
    expect(there.facets?.country).toMatchObject({ GB: 1 });
    expect(there.facets_stats?.price).toMatchObject({ min: 200, max: 500 });
  });

  test('offers no value of a facet that only restricted animals have', async () => {
    const request = { type: 'facet', facet: 'traits', indexName: 'listings' };
    const ask = async (viewerRegion: string) => {
      const result: unknown = await search({ facetQuery: 'pie', viewerRegion }, request);
      return (result as FacetSearchResult).facetHits.map(({ value }) => value);
    };
    expect(await ask(nothing)).toEqual(['pied']);
    expect(await ask(snakes)).toEqual([]);
  });

  test('asked for a restricted species by refinement finds nothing, by words what is left of them', async () => {
    const refined = { facetFilters: [['species:python-regius']], viewerRegion: snakes };
    expect((await search(refined)).nbHits).toBe(0);
    const understood = { query: 'ball python', understand: true, viewerRegion: snakes };
    expect(await found(understood)).toEqual(['lamp for a ball python']);
  });
});

describe('what the answer says of it', () => {
  test('is which laws, in the first result alone', async () => {
    const params = { query: 'ball python', understand: true, viewerRegion: snakes };
    const answer = await sandbox.search([
      { indexName: 'listings', params },
      { indexName: 'listings', params: { ...params, hitsPerPage: 0 } },
    ]);
    const { results } = (await answer.json()) as { results: SearchResult[] };
    expect(results.map(({ leftOut }) => leftOut)).toMatchObject([
      {
        region: snakes,
        rules: [
          {
            place: 'New Zealand',
            rule: expect.stringMatching(/snakes/i),
            source: expect.stringContaining('Biosecurity Act'),
            asOf: expect.any(String),
            species: ['Ball python'],
          },
        ],
      },
      undefined,
    ]);
  });

  test('is nothing where nothing is left out', async () => {
    expect((await search({ viewerRegion: nothing })).leftOut).toBeUndefined();
    expect((await search({})).leftOut).toBeUndefined();
    expect(
      (await search({ viewerRegion: snakes, facetFilters: ['category:heating-lighting'] })).leftOut,
    ).toBeUndefined();
  });
});

describe('the list of listings', () => {
  test('leaves out of items, total and facets what may not be kept', async () => {
    const { items, total, facets } = await list(`viewer_region=${snakes}&sort=price_asc`);
    expect(items.map(({ title }) => title)).toEqual(['iguana', 'gecko', 'lamp for a ball python']);
    expect(total).toBe(3);
    expect(facets.species?.map(({ value }) => value).toSorted()).toEqual([
      'eublepharis-macularius',
      'iguana-iguana',
    ]);
  });

  test('counts a refined facet without what may not be kept', async () => {
    const { facets } = await list(`viewer_region=${snakes}&species=iguana-iguana&facets=species`);
    expect(facets.species?.map(({ value }) => value)).not.toContain('python-regius');
  });

  test('goes on by a cursor in the same region, and in no other', async () => {
    const query = `sort=price_asc&limit=1&viewer_region=${snakes}`;
    const { nextCursor } = await list(query);
    const next = await list(`${query}&cursor=${nextCursor}`);
    expect(next.items.map(({ title }) => title)).toEqual(['gecko']);
    const elsewhere = await sandbox.get(
      `/listings?sort=price_asc&limit=1&viewer_region=${iguanas}&cursor=${nextCursor}`,
    );
    expect(elsewhere.status).toBe(400);
    const { error } = (await elsewhere.json()) as ErrorBody;
    expect(error.details?.map(({ path }) => path)).toEqual(['cursor']);
  });
});

describe('suggestions', () => {
  test('name no species that may not be kept, nor its traits', async () => {
    expect(await suggest('q=ball%20python')).toMatchObject([{ species: 'python-regius', count: 2 }]);
    expect(await suggest(`q=ball%20python&viewer_region=${snakes}`)).toEqual([]);
    const pieds = await suggest(`q=pied&viewer_region=${snakes}`);
    expect(pieds.filter((one) => one.kind === 'trait' && one.species === 'python-regius')).toEqual([]);
  });

  test('count only what may be kept of a category, of a seller and around a place', async () => {
    const counts = async (query: string, kind: Suggestion['kind']) => {
      const of = async (region: string) =>
        (await suggest(`q=${query}&viewer_region=${region}`)).find((one) => one.kind === kind)?.count;
      return [await of(nothing), await of(snakes)];
    };
    expect(await counts('live', 'category')).toEqual([4, 2]);
    expect(await counts('ann%20zool', 'seller')).toEqual([2, 1]);
    expect(await counts('near%20leeds', 'place')).toEqual([2, 1]);
  });
});

describe('the page of a listing', () => {
  const detail = (query: string) => sandbox.read<ListingDetail>(`/listings/${encodeId(iguana.id)}${query}`);

  test('answers everywhere, and says where it may not be kept', async () => {
    expect((await detail(`?viewer_region=${iguanas}`)).restrictedFor).toMatchObject({
      region: iguanas,
      place: 'Florida',
      rule: expect.stringContaining('may not be acquired as pets'),
      source: 'Florida Administrative Code, Rule 68-5.006',
      asOf: expect.any(String),
    });
    expect((await detail(`?viewer_region=${snakes}`)).restrictedFor).toBeUndefined();
    expect((await detail('')).restrictedFor).toBeUndefined();
  });

  test('has no similar ones where its species may not be kept', async () => {
    const similar = (region: string) =>
      sandbox.read<SimilarListings>(`/listings/${encodeId(python.id)}/similar?viewer_region=${region}`);
    expect((await similar(nothing)).items).toHaveLength(1);
    expect((await similar(snakes)).items).toEqual([]);
  });
});

test.each([
  ['/listings?viewer_region=Hawaii'],
  ['/suggestions?q=a&viewer_region=Hawaii'],
  [`/listings/${encodeId(iguana.id)}?viewer_region=U`],
  [`/listings/${encodeId(iguana.id)}/similar?viewer_region=U`],
])('%s is refused by the name of the parameter', async (path) => {
  const answer = await sandbox.get(path);
  expect(answer.status).toBe(400);
  const { error } = (await answer.json()) as ErrorBody;
  expect(error.details?.map((one) => one.path)).toEqual(['viewer_region']);
});
