import { describe, expect, test } from 'vitest';
import { facetConditions } from '../../instantsearch/facet-filters.ts';
import { numericConditions } from '../../instantsearch/numeric-filters.ts';
import type { Condition } from '../../search/condition.ts';
import { understand } from '../choosing/understand.ts';
import { context } from '../fixtures.ts';
import { overrule } from './overrule.ts';

/** @returns what remains of the chips of a query, and what is overruled with a line through. */
const settled = (query: string, ...conditions: Condition[]) =>
  overrule(understand(query, context).chips, conditions).map(({ label, overruled }) =>
    overruled ? `-${label}-` : label,
  );
const facet = (...filters: (string | string[])[]) => facetConditions(filters, 'f');
const price = (...filters: string[]) => numericConditions(filters, 'n');

test('what is set by hand holds against words of the same kind, and only those', () => {
  expect(settled('pied bp male adult', ...facet(['sex:female', 'sex:male']))).toEqual([
    'Pied',
    'Ball python',
    '-Male-',
    'Adult',
  ]);
  expect(settled('bp', ...facet('species:boa-imperator'))).toEqual(['-Ball python-']);
});

test('what is excluded by hand says nothing of what is meant', () => {
  expect(settled('female bp', ...facet('sex:-male'))).toEqual(['Female', 'Ball python']);
});

test('of traits an animal has many: only those of the same gene are overruled', () => {
  expect(settled('pied het clown bp', ...facet('traitZygosity:pied:het'))).toEqual([
    '-Pied-',
    'het Clown',
    'Ball python',
  ]);
  expect(settled('het pied bp', ...facet('traits:pied'))).toEqual(['het Pied', 'Ball python']);
});

test('a combination gives way to any of its genes, and to another species', () => {
  const amber = 'Amber (Hypo + Caramel)';
  expect(settled('amber corn snake', ...facet('traitZygosity:caramel:het'))[0]).toBe(`-${amber}-`);
  expect(settled('amber corn snake', ...facet('traitZygosity:motley:visual'))[0]).toBe(amber);
  expect(settled('killer bee', ...facet('species:boa-imperator'))[0]).toMatch(/^-Killer Bee/);
  expect(settled('killer bee', ...facet('species:python-regius'))[0]).toMatch(/^Killer Bee/);
});

test('one that is denied gives way to all of its genes only: amel may be wanted without ultramel', () => {
  const denied = 'not Ultramel (Amel + Ultra)';
  const other = 'not Ultramel (Ultra + Amel)';
  const [one] = settled('corn snake no ultramel', ...facet('traitZygosity:amel:visual')).slice(1);
  expect([denied, other]).toContain(one);
  const both = facet('traitZygosity:amel:visual', 'traitZygosity:ultra:visual');
  expect(settled('corn snake no ultramel', ...both)[1]).toMatch(/^-not Ultramel/);
});

test('a subcategory belongs to a category of its own', () => {
  expect(settled('enclosures', ...facet('subcategory:uvb'))).toEqual(['-Enclosures-']);
});

describe('a price', () => {
  test('gives way at each end by itself', () => {
    expect(settled('bp under 300', ...price('price>=100'))).toEqual(['Ball python', 'up to 300']);
    expect(settled('bp under 300', ...price('price<=500'))).toEqual(['Ball python', '-up to 300-']);
    expect(settled('bp 200-400 usd', ...price('price<=500'))).toEqual(['Ball python', 'from 200 USD']);
    expect(settled('bp 200-400 usd', ...price('price:1 TO 9'))).toEqual(['Ball python', '-200–400 USD-']);
  });

  test('gives way to a band as a whole, and keeps its currency whichever listings are wanted', () => {
    expect(settled('under 300', ...facet('priceBand:100-250'))).toEqual(['-up to 300-']);
    expect(settled('under 300 €', ...facet('currency:GBP'))).toEqual(['up to 300 EUR']);
  });
});

test('a group of animals gives way to a species, a part of a country to a country', () => {
  expect(settled('snakes', ...facet('species:python-regius'))).toEqual(['-Snakes-']);
  expect(settled('snakes', ...facet('animalGroup:gecko'))).toEqual(['-Snakes-']);
  expect(settled('bp', ...facet('animalGroup:snake'))).toEqual(['Ball python']);
  expect(settled('snakes', ...facet('sex:female'))).toEqual(['Snakes']);
  expect(settled('bp florida', ...facet('country:GB'))[1]).toMatch(/^-Florida/);
});

test('a place gives way to a radius, a part of the map and a city', () => {
  const point = { lat: 1, lng: 2 };
  expect(settled('near Leeds', { kind: 'within', point, metres: 5 })).toEqual([
    '-within 60 mi of Leeds, United Kingdom-',
  ]);
  expect(settled('near Leeds', { kind: 'boxes', boxes: [] })).toEqual([
    '-within 60 mi of Leeds, United Kingdom-',
  ]);
  expect(settled('near Leeds', ...facet('city:York'))).toEqual(['-within 60 mi of Leeds, United Kingdom-']);
  expect(settled('near Leeds', ...facet('country:GB'))).toEqual(['within 60 mi of Leeds, United Kingdom']);
});

test('a weight gives way to one that is set by hand, however it is', () => {
  expect(settled('bp over 1500 g', ...price('price>=100'))).toEqual(['Ball python', 'from 1500 g']);
  for (const by of ['weightGrams<=900', 'weightGrams:100 TO 900'])
    expect(settled('bp over 1500 g', ...price(by))).toEqual(['Ball python', '-from 1500 g-']);
});
