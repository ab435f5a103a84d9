import { categoryBySlug } from '@vivarium/catalogue/index.ts';
import { describe, expect, test } from 'vitest';
import { chosenFilters } from './chosen-filters.ts';
import { popularAttributes } from './popular-attributes.ts';
import { type Popularity, popularFilters } from './popular-filters.ts';

const bucket = (key: string, visitors: number, lately = 0) => ({
  key,
  visitors: { value: visitors },
  lately: { visitors: { value: lately } },
});

const market: Popularity = {
  chosen: [],
  values: new Map([
    [
      'species',
      [
        { value: 'python-regius', count: 60 },
        { value: 'eublepharis-macularius', count: 40 },
      ],
    ],
    ['traits', [{ value: 'pied', count: 20 }]],
    ['traitZygosity', [{ value: 'pied:visual', count: 12 }]],
    ['sex', [{ value: 'female', count: 50 }]],
    ['origin', [{ value: 'captive_bred', count: 100 }]],
  ]),
  total: 100,
  attributes: popularAttributes(categoryBySlug('live-animal')),
};
const chosen = (...keywords: string[]) =>
  chosenFilters({ filters: { buckets: keywords.map((key, i) => bucket(key, 50 - i)) } });

describe('filters that visitors chose', () => {
  test('are those of at least three of them, visitors of late counted twice', () => {
    const buckets = [bucket('sex:male', 9), bucket('traits:pied', 6, 6), bucket('origin:farmed', 2, 2)];
    expect(chosenFilters({ filters: { buckets } })).toEqual([
      { attribute: 'traits', value: 'pied', score: 12 },
      { attribute: 'sex', value: 'male', score: 9 },
    ]);
  });

  test('are none before anybody chose', () => {
    expect(chosenFilters({})).toEqual([]);
  });
});

describe('popular filters', () => {
  test('are what was chosen and finds something, with its name and count', () => {
    const of = chosen('sex:female', 'traits:clown', 'species:python-regius');
    expect(popularFilters({ ...market, chosen: of })).toEqual({
      basis: 'activity',
      items: [
        { attribute: 'sex', value: 'female', label: 'Female', count: 50 },
        { attribute: 'species', value: 'python-regius', label: 'Ball python', count: 60 },
      ],
    });
  });

  test('are never of a seller or a place, whoever chose them', () => {
    const values = new Map([
      ...market.values,
      ['sellerName', [{ value: 'Ann', count: 5 }]],
    ]) as Popularity['values'];
    expect(popularFilters({ ...market, values, chosen: chosen('sellerName:Ann', 'city:Leeds') }).basis).toBe(
      'listings',
    );
  });

  test('are not what everything is', () => {
    expect(popularFilters({ ...market, chosen: chosen('origin:captive_bred') }).basis).toBe('listings');
  });

  test('do not say the same twice', () => {
    const { items } = popularFilters({
      ...market,
      chosen: chosen('traits:pied', 'traitZygosity:pied:visual'),
    });
    expect(items.map(({ value }) => value)).toEqual(['pied']);
  });

  test('are what is listed most where nothing was chosen', () => {
    const { basis, items } = popularFilters(market);
    expect(basis).toBe('listings');
    expect(items.map(({ value }) => value)).toEqual(['python-regius', 'eublepharis-macularius', 'pied']);
  });

  test('are at most eight', () => {
    const genes = Array.from({ length: 20 }, (_, i) => ({ value: `gene-${i}`, count: 3 }));
    const values = new Map([['traits', genes]]);
    const of = chosen(...genes.map(({ value }) => `traits:${value}`));
    expect(popularFilters({ ...market, values, chosen: of }).items).toHaveLength(8);
    expect(popularFilters({ ...market, values }).items).toHaveLength(4);
  });

  test('of goods are of what their category declares', () => {
    const { chosen: attributes } = popularAttributes(categoryBySlug('enclosure'));
    expect(attributes).toContain('attributes.brand');
    expect(attributes).not.toContain('attributes.bioactiveReady');
    expect(attributes).not.toContain('species');
  });
});
