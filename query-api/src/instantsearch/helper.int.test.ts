import algoliasearchHelper, { type AlgoliaSearchHelper, type SearchResults } from 'algoliasearch-helper';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aListing, clown, hetPied, leeds, pied, someGoods } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
  await sandbox.put('listings', [
    aListing({ genes: [pied], sex: 'male', price: 40_000, publishedAt: '2026-11-01T00:00:00.000Z' }),
    aListing({
      genes: [pied, clown],
      sex: 'female',
      price: 250_000,
      publishedAt: '2026-11-02T00:00:00.000Z',
    }),
    aListing({ genes: [hetPied], sex: 'female', price: 9900, ...leeds, currency: 'GBP' }),
    aListing({ species: 'eublepharis-macularius', sex: 'female', price: 15_000, currency: 'JPY' }),
    someGoods({ subcategory: 'uvb', price: 3000, attributes: { brand: '-Zoo: Med', condition: 'new' } }),
    someGoods({ subcategory: 'heat', price: 2000, attributes: { brand: 'Exo Terra', condition: 'used' } }),
    aListing({ genes: [pied], status: 'sold' }),
    { id: 'stub', sources: { listing: 3 }, visible: false },
  ]);
});
afterAll(() => sandbox.remove());

/** A helper that asks our server as the browser does. */
function helperOf(
  options: Parameters<typeof algoliasearchHelper>[2],
  index = 'listings',
): AlgoliaSearchHelper {
  const client = {
    search: async (requests: unknown) => {
      const response = await sandbox.search(requests);
      if (!response.ok) throw new Error(await response.text());
      return response.json();
    },
  };
  return algoliasearchHelper(client as Parameters<typeof algoliasearchHelper>[0], index, options);
}

async function resultsOf(helper: AlgoliaSearchHelper): Promise<SearchResults> {
  const results = new Promise<SearchResults>((resolve, reject) => {
    helper.once('result', ({ results: found }) => (found ? resolve(found) : reject(new Error('no results'))));
    helper.once('error', ({ error }) => reject(error));
  });
  helper.search();
  return await results;
}

function counts(results: SearchResults, facet: string): Record<string, number> {
  const values = results.getFacetValues(facet, {});
  return Array.isArray(values) ? Object.fromEntries(values.map(({ name, count }) => [name, count])) : {};
}

describe('disjunctive facets', () => {
  test('count the other values without their own refinement, and everything else with it', async () => {
    const helper = helperOf({ disjunctiveFacets: ['sex', 'species'], facets: ['traits'] });
    helper.addDisjunctiveFacetRefinement('sex', 'female');
    const results = await resultsOf(helper);
    expect(results.nbHits).toBe(3);
    expect(results.exhaustiveNbHits).toBe(true);
    expect(counts(results, 'sex')).toEqual({ female: 3, male: 1 });
    expect(counts(results, 'species')).toEqual({ 'python-regius': 2, 'eublepharis-macularius': 1 });
    expect(counts(results, 'traits')).toEqual({ pied: 2, clown: 1 });
  });

  test('several values of one are any of them; conjunctive values are all of them', async () => {
    const helper = helperOf({ disjunctiveFacets: ['sex'], facets: ['traits'] });
    helper.addDisjunctiveFacetRefinement('sex', 'female').addDisjunctiveFacetRefinement('sex', 'male');
    helper.addFacetRefinement('traits', 'pied').addFacetRefinement('traits', 'clown');
    expect((await resultsOf(helper)).nbHits).toBe(1);
  });

  test('an excluded value is not found', async () => {
    const helper = helperOf({ facets: ['traits', 'category'] });
    helper.addFacetRefinement('category', 'live-animal').addFacetExclusion('traits', 'pied');
    const results = await resultsOf(helper);
    expect(results.hits.map(({ title }) => title)).toEqual(['Leopard gecko']);
  });

  test('a value with a hyphen in front and a colon inside is a value', async () => {
    const helper = helperOf({ disjunctiveFacets: ['attributes.brand'] });
    helper.addDisjunctiveFacetRefinement('attributes.brand', '\\-Zoo: Med');
    const results = await resultsOf(helper);
    expect(results.nbHits).toBe(1);
    expect(counts(results, 'attributes.brand')).toEqual({ '-Zoo: Med': 1, 'Exo Terra': 1 });
  });

  test('a hierarchy of category and subcategory counts each level', async () => {
    const options = {
      hierarchicalFacets: [{ name: 'category', attributes: ['category', 'subcategory'], separator: ' > ' }],
    };
    const helper = helperOf(options);
    helper.addHierarchicalFacetRefinement('category', 'heating-lighting');
    const results = await resultsOf(helper);
    expect(results.nbHits).toBe(2);
    const [facet] = results.hierarchicalFacets;
    const levels = facet?.data?.map(({ name, count }) => [name, count]);
    expect(levels).toEqual(
      expect.arrayContaining([
        ['live-animal', 4],
        ['heating-lighting', 2],
      ]),
    );
  });
});

describe('numbers', () => {
  test('prices of other currencies are converted to the one that is asked in', async () => {
    const helper = helperOf({ disjunctiveFacets: ['price'] });
    helper.addNumericRefinement('price', '>=', 95).addNumericRefinement('price', '<=', 400);
    const results = await resultsOf(helper);
    const prices = results.hits.map(({ price }) => `${price.amount} ${price.currency}`);
    expect(prices.toSorted()).toEqual(['15000 JPY', '400.00 USD', '99.00 GBP']);
    expect(results.getFacetStats('price')).toMatchObject({ min: 20, max: 2500 });
    const inYen = await resultsOf(helper.setQueryParameter('currency' as 'query', 'JPY'));
    expect(inYen.hits).toEqual([]);
    expect(inYen.getFacetStats('price')).toMatchObject({ min: 3145, max: 393_126 });
  });

  test('a price facet brings a histogram, the disjunctive one that of all prices', async () => {
    const helper = helperOf({ disjunctiveFacets: ['price'] });
    helper.addNumericRefinement('price', '>=', 1000);
    const results = await resultsOf(helper);
    const [refined, all] = (results._rawResults as { userData?: { priceHistogram: unknown }[] }[]).map(
      ({ userData }) => userData?.[0]?.priceHistogram,
    );
    expect(refined).toMatchObject({
      buckets: [{ from: 2500, to: 3000, count: 1 }],
    });
    expect(all).toMatchObject({
      buckets: expect.arrayContaining([
        { from: 75, to: 100, count: 1 },
        { from: 125, to: 150, count: 1 },
      ]),
    });
  });

  test('a range and a time in seconds', async () => {
    const helper = helperOf({
      numericFilters: ['price:100 TO 500', `publishedAt<${Date.UTC(2026, 10, 1, 6) / 1000}`],
    });
    expect((await resultsOf(helper)).hits.map(({ price }) => price.amount)).toEqual(['400.00']);
  });
});

describe('place', () => {
  test('a radius finds what is near, and hits say how far', async () => {
    const helper = helperOf({ aroundLatLng: '53.9,-1.6', aroundRadius: 50_000, getRankingInfo: true });
    const results = await resultsOf(helper);
    expect(results.hits).toHaveLength(1);
    expect(results.hits[0]).toMatchObject({ distanceKm: 11.5, _geoloc: { lat: 53.8, lng: -1.55 } });
    expect(results.hits[0]?._rankingInfo).toMatchObject({ matchedGeoLocation: { distance: 11_593 } });
  });

  test('the order by distance has the nearest first', async () => {
    const helper = helperOf({ aroundLatLng: '53.9,-1.6' }, 'listings_distance');
    const results = await resultsOf(helper);
    expect(results.nbHits).toBe(6);
    expect(results.hits[0]?.location.city).toBe('Leeds');
  });

  test('the box of a map, as a string and as a list', async () => {
    for (const insideBoundingBox of ['54,-1,53,-2', [[53, -2, 54, -1]], [54, -1, 53, -2]]) {
      const results = await resultsOf(helperOf({ insideBoundingBox } as { insideBoundingBox: string }));
      expect(results.hits.map(({ location }) => location.city)).toEqual(['Leeds']);
    }
  });
});

describe('words', () => {
  test('hits are highlighted between the tags asked for, and not escaped', async () => {
    const results = await resultsOf(
      helperOf({
        query: 'PIED clo',
        highlightPreTag: '__ais-highlight__',
        highlightPostTag: '__/ais-highlight__',
      }),
    );
    expect(results.hits[0]?._highlightResult).toMatchObject({
      title: {
        value: '__ais-highlight__Pied__/ais-highlight__ __ais-highlight__Clown__/ais-highlight__ Ball python',
        matchLevel: 'full',
        matchedWords: ['pied', 'clo'],
      },
    });
  });

  test('orders', async () => {
    const pricesIn = async (index: string) => {
      const results = await resultsOf(helperOf({ query: 'python' }, index));
      return results.hits.map(({ price }) => price.amount);
    };
    expect(await pricesIn('listings_price_asc')).toEqual(['99.00', '400.00', '2500.00']);
    expect(await pricesIn('listings_price_desc')).toEqual(['2500.00', '400.00', '99.00']);
    expect((await pricesIn('listings_newest'))[0]).toBe('2500.00');
  });

  test('pages are as long as asked and know how many there are', async () => {
    const helper = helperOf({ hitsPerPage: 4, page: 1 });
    const results = await resultsOf(helper);
    expect(results).toMatchObject({ nbHits: 6, nbPages: 2, page: 1, hitsPerPage: 4 });
    expect(results.hits).toHaveLength(2);
  });
});

describe('search in a facet', () => {
  test('finds by part of the name, without the facet’s own refinement', async () => {
    const helper = helperOf({ disjunctiveFacets: ['traits'] });
    helper.addDisjunctiveFacetRefinement('traits', 'clown');
    const found = await helper.searchForFacetValues('traits', 'pie', 10);
    expect(found.facetHits).toEqual([
      { value: 'pied', highlighted: '<em>Pie</em>d', count: 3, escapedValue: 'pied', isRefined: false },
    ]);
    expect(found).toMatchObject({ exhaustiveFacetsCount: true });
  });

  test.each([
    ['species', 'royal', 'python-regius', 'Ball python (<em>Royal</em> python)'],
    ['species', 'LEO gecko', 'eublepharis-macularius', '<em>Leo</em>pard <em>gecko</em>'],
    ['country', 'united k', 'GB', '<em>United</em> <em>K</em>ingdom'],
    ['traitZygosity', 'het pied', 'pied:het', '<em>het</em> <em>Pied</em>'],
  ])('in %s “%s” finds %s', async (facet, query, value, highlighted) => {
    const found = await helperOf({ disjunctiveFacets: [facet] }).searchForFacetValues(facet, query, 5);
    expect(found.facetHits[0]).toMatchObject({ value, highlighted });
  });
});
