import { listingQuerySchema } from '@vivarium/contracts/listings/http/query.ts';
import { describe, expect, test } from 'vitest';
import { hitsRequest } from '../instantsearch/request.ts';
import { listPlan } from '../listings/list-plan.ts';
import type { ListingSearch } from './listing-search.ts';
import { plan } from './plan.ts';
import { hitsBody, probeBody } from './search-body.ts';

/** Committed, so that a change of what is asked shows in review. `vitest -u` writes them anew. */
const file = (name: string) => `../../generated/bodies/${name}.json`;
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function instantSearch(
  params: object,
  indexName: 'listings' | 'listings_distance' = 'listings',
): ListingSearch {
  return hitsRequest({ indexName, params }, 'requests.0').search;
}

describe('the bodies of typical requests, as they are sent', () => {
  test.each<[string, ListingSearch[]]>([
    ['browse', [instantSearch({ facets: ['category', 'species', 'price'] })]],
    ['text', [instantSearch({ query: 'Pied royal pyth', facets: ['traits'], hitsPerPage: 24, page: 2 })]],
    [
      'refined',
      [
        instantSearch({
          query: 'pied',
          facetFilters: [['sex:female'], 'traits:pied', 'traits:-spider'],
          numericFilters: ['price>=100', 'price<=500.50'],
          facets: ['species', 'sex', 'lifeStage'],
        }),
        instantSearch({
          query: 'pied',
          facetFilters: ['traits:pied', 'traits:-spider'],
          numericFilters: ['price>=100', 'price<=500.50'],
          facets: ['sex'],
          hitsPerPage: 0,
        }),
      ],
    ],
    [
      'near',
      [
        instantSearch(
          { aroundLatLng: '30.25,-97.75', aroundRadius: 50_000, facets: ['distance', 'sex'] },
          'listings_distance',
        ),
      ],
    ],
    ['keepable', [instantSearch({ viewerRegion: 'US-GA', query: 'python', facets: ['species'] })]],
    ['map', [instantSearch({ insideBoundingBox: '-10,-170,-20,170,54,-1,53,-2' })]],
  ])('%s', async (name, searches) => {
    await expect(json(plan(searches, 'exact').bodies)).toMatchFileSnapshot(file(name));
  });

  test('misspelt, by relevance and by price', async () => {
    const search = instantSearch({ query: 'leopord geko 10.0 ph' });
    await expect(json(plan([search], 'fuzzy').bodies)).toMatchFileSnapshot(file('misspelt'));
    const byPrice: ListingSearch = { ...search, order: { by: 'price_asc' } };
    await expect(json(plan([byPrice], 'fuzzy').bodies)).toMatchFileSnapshot(file('misspelt-by-price'));
  });

  test('any of the words, by relevance and by price', async () => {
    const search = instantSearch({ query: 'geko near me' });
    await expect(json(plan([search], 'loose').bodies)).toMatchFileSnapshot(file('any-word'));
    const byPrice: ListingSearch = { ...search, order: { by: 'price_asc' } };
    await expect(json(plan([byPrice], 'loose').bodies)).toMatchFileSnapshot(file('any-word-by-price'));
  });

  test('the probe', async () => {
    await expect(json(probeBody({ words: ['leopord', 'geko'] }, 'exact'))).toMatchFileSnapshot(file('probe'));
  });

  test('a page of GET /listings', async () => {
    const query = listingQuerySchema.parse({
      q: 'clown',
      species: 'python-regius',
      trait: ['pied:het', 'clown'],
      max_price: '900',
      limit: '10',
    });
    const { searches } = listPlan({ query, attributes: new Map() }, ({ query: rest }) => ({
      chips: [],
      offers: [],
      leaning: [],
      rest,
      wanted: rest,
    }));
    await expect(json(plan(searches, 'exact').bodies)).toMatchFileSnapshot(file('list'));
  });
});

test('a body finds only what is active', () => {
  expect(JSON.stringify(hitsBody(instantSearch({}), 'exact', false).query)).toContain('{"status":"active"}');
});

describe('a body for hits', () => {
  const bodyOf = (wanted: Partial<ListingSearch>) =>
    hitsBody({ ...instantSearch({}), order: { by: 'relevance' }, ...wanted }, 'exact', false);

  test('has only what was asked for', () => {
    const body = bodyOf({});
    expect(Object.keys(body)).toEqual([
      'size',
      'from',
      'timeout',
      'track_total_hits',
      'query',
      'sort',
      '_source',
    ]);
    expect(Object.keys(body.query?.bool ?? {})).toEqual(['filter']);
  });

  test('leaves out what is not wanted', () => {
    expect(bodyOf({ except: ['a', 'b'] }).query?.bool?.must_not).toEqual([{ ids: { values: ['a', 'b'] } }]);
  });

  test('goes on after a hit, in a snapshot', () => {
    const body = bodyOf({ after: [1, 2], snapshot: 'then' });
    expect(body).toMatchObject({ search_after: [1, 2], pit: { id: 'then', keep_alive: '1m' } });
    expect(body).not.toHaveProperty('from');
  });

  const point = { lat: 52.5, lng: 13.4 };
  const preferred: ListingSearch['preferred'] = [
    { kind: 'provenBreeder' },
    { kind: 'within', point, metres: 5000 },
  ];

  test('by relevance puts first what fulfils more of what is preferred, and among equals what is nearer', () => {
    const body = bodyOf({ preferred });
    expect(body.query?.bool?.should).toEqual([
      { constant_score: { filter: { term: { provenBreeder: true } } } },
      {
        constant_score: {
          filter: { geo_distance: { distance: '5000m', location: { lat: 52.5, lon: 13.4 } } },
        },
      },
      {
        distance_feature: {
          field: 'location',
          origin: { lat: 52.5, lon: 13.4 },
          pivot: '5000m',
          boost: 0.9,
        },
      },
    ]);
    expect(body.sort).toMatchObject([{ _score: { order: 'desc' } }, { shelf: 'desc' }, {}, {}]);
  });

  test('in any other order prefers nothing', () => {
    expect(bodyOf({ order: { by: 'newest' }, preferred }).query?.bool).not.toHaveProperty('should');
  });
});
