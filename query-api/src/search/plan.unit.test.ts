import { describe, expect, test } from 'vitest';
import { type Field, facetField } from './attributes.ts';
import type { Condition } from './condition.ts';
import { everything, type ListingSearch } from './listing-search.ts';
import { plan, tooLittleFound } from './plan.ts';

const aSearch = (wanted: Partial<ListingSearch> = {}): ListingSearch => ({
  ...everything,
  spelling: 'auto',
  order: { by: 'relevance' },
  size: 20,
  maxValues: 100,
  ...wanted,
});

const oneOf = (facet: string, ...values: string[]): Condition => ({
  kind: 'values',
  field: facetField(facet) as Field,
  values,
});

/** What each body counts, hits as the number of them. */
const shapes = (searches: ListingSearch[]) =>
  plan(searches, 'exact').bodies.map(({ size, aggs }) => (size ? size : Object.keys(aggs ?? {})));

describe('the first round', () => {
  test('asks identical searches once', () => {
    const { bodies, recipes } = plan([aSearch(), aSearch({ size: 0 }), aSearch()], 'exact');
    expect(bodies).toHaveLength(2);
    expect(recipes.map(({ hits, counts }) => [hits, counts])).toEqual([
      [0, undefined],
      [undefined, 1],
      [0, undefined],
    ]);
  });

  test('asks for hits apart from counts, and then does not count them again', () => {
    const { bodies } = plan([aSearch({ facets: ['species'] })], 'exact');
    expect(bodies).toMatchObject([{ size: 0 }, { size: 20, track_total_hits: false }]);
    expect(plan([aSearch()], 'exact').bodies).toMatchObject([{ size: 20, track_total_hits: 10_000 }]);
  });

  test('counts small facets by the cells that they make up, in the search that counts the others', () => {
    const facets = ['category', 'sex', 'price', 'country', 'region', 'species'].sort();
    expect(shapes([aSearch({ facets })])).toEqual([['offerCell', 'placeCell', 'price', 'species'], 20]);
  });

  test('counts a refined facet as if it were not refined, by itself; traits by their zygosities', () => {
    const conditions = [oneOf('sex', 'female'), oneOf('species', 'python-regius')];
    const facets = ['category', 'lifeStage', 'sex', 'species', 'traitZygosity', 'traits'];
    const page = [
      aSearch({ facets, conditions }),
      aSearch({ facets: ['sex'], conditions: conditions.slice(1), size: 0 }),
      aSearch({ facets: ['species'], conditions: conditions.slice(0, 1), size: 0 }),
    ];
    expect(shapes(page)).toEqual([['offerCell', 'species', 'traitZygosity'], 20, ['sex'], ['species']]);
  });

  test('counts what is counted among the same listings in one search, as many values as anybody wants', () => {
    const conditions = [oneOf('species', 'boa-constrictor'), oneOf('traits', 'pied')];
    const page = [
      aSearch({ size: 0, facets: ['traits'], conditions, maxValues: 10 }),
      aSearch({
        size: 0,
        facets: ['traits', 'sellerName'],
        conditions: conditions.toReversed(),
        maxValues: 50,
      }),
    ];
    const { bodies } = plan(page, 'exact');
    expect(bodies).toHaveLength(1);
    expect(bodies[0]?.aggs).toEqual({
      traits: { terms: { field: 'traits', size: 50 } },
      sellerName: { terms: { field: 'sellerName', size: 50 } },
    });
  });

  test('asks along with the searches, once for each text, how much of it is spelt so', () => {
    const words = ['ball', 'python'];
    const { bodies, probes } = plan([aSearch({ words }), aSearch({ words, size: 0 }), aSearch()], 'exact');
    expect(bodies).toHaveLength(4);
    expect([...probes.values()]).toEqual([{ body: 3, enough: 5 }]);
    expect(bodies[3]).toMatchObject({ size: 0, track_total_hits: 200 });
  });

  test('asks nothing of the kind where spelling is settled', () => {
    const words = ['python'];
    const searches = [aSearch({ words, spelling: 'exact' }), aSearch({ words, spelling: 'fuzzy' })];
    const { probes, recipes } = plan(searches, 'exact');
    expect(probes.size).toBe(0);
    expect(recipes.map(({ spelling }) => spelling)).toEqual(['exact', 'fuzzy']);
  });
});

describe('the rounds after the first', () => {
  const searches = [
    aSearch({ words: ['geko'] }),
    aSearch(),
    aSearch({ words: ['gecko'], spelling: 'exact' }),
    aSearch({ words: ['geko', 'today'] }),
  ];

  test('are for the searches whose text is too rare, whatever they found themselves', () => {
    const first = plan(searches, 'exact');
    expect(tooLittleFound(searches, first, () => 4)).toEqual([0, 3]);
    expect(tooLittleFound(searches, first, () => 5)).toEqual([]);
  });

  test('take the words in the less strict way, unless the search says how', () => {
    expect(plan(searches, 'fuzzy').recipes.map(({ spelling }) => spelling)).toEqual([
      'fuzzy',
      'fuzzy',
      'exact',
      'fuzzy',
    ]);
  });

  test('end with any of the words, which for one word is no other question', () => {
    expect(tooLittleFound(searches, plan(searches, 'fuzzy'), () => 0)).toEqual([3]);
    expect(tooLittleFound(searches, plan(searches, 'fuzzy'), () => 1)).toEqual([]);
    expect(tooLittleFound(searches, plan(searches, 'loose'), () => 0)).toEqual([]);
  });
});

describe('what is counted', () => {
  test('is nothing but the number of listings where no hits are wanted', () => {
    expect(plan([aSearch({ size: 0 })], 'exact').bodies).toMatchObject([{ size: 0, track_total_hits: true }]);
  });

  test('are no rings where there is nothing for them to be around', () => {
    const [recipe] = plan([aSearch({ facets: ['distance'] })], 'exact').recipes;
    expect(recipe).toMatchObject({ rings: [], counts: undefined });
  });

  test('is no facet that there is not', () => {
    expect(shapes([aSearch({ facets: ['zorvath'] })])).toEqual([[], 20]);
  });

  test('are as many zygosities of traits as there can be, only where the traits are counted by them', () => {
    const sizeOf = (...facets: string[]) =>
      plan([aSearch({ facets, maxValues: 10 })], 'exact').bodies[0]?.aggs?.traitZygosity?.terms?.size;
    expect(sizeOf('traitZygosity', 'traits')).toBeGreaterThan(1000);
    expect(sizeOf('traitZygosity')).toBeLessThan(20);
    const both = plan([aSearch({ facets: ['species', 'traitZygosity', 'traits'], maxValues: 10 })], 'exact');
    expect(both.bodies[0]?.aggs?.species?.terms?.size).toBeLessThan(20);
  });
});
