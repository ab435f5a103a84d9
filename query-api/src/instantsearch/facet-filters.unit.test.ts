import { expect, test } from 'vitest';
import { facetConditions } from './facet-filters.ts';

const parse = (filters: Parameters<typeof facetConditions>[0]) => facetConditions(filters, 'facetFilters');

test('the outer list means all, the inner any; values of one attribute become one condition', () => {
  expect(parse(['sex:male', ['species:b', 'species:a', 'species:a'], ['sex:male', 'traits:pied']])).toEqual([
    { kind: 'values', field: 'sex', values: ['male'] },
    { kind: 'values', field: 'species', values: ['a', 'b'] },
    {
      kind: 'any',
      of: [
        { kind: 'values', field: 'sex', values: ['male'] },
        { kind: 'values', field: 'traits', values: ['pied'] },
      ],
    },
  ]);
});

test('a hyphen excludes, an escaped one belongs to the value, colons after the first do too', () => {
  expect(parse(['sex:-male', 'traitZygosity:pied:het', 'attributes.brand:\\-x'])).toEqual([
    { kind: 'any', of: [{ kind: 'not', condition: { kind: 'values', field: 'sex', values: ['male'] } }] },
    { kind: 'values', field: 'traitZygosity', values: ['pied:het'] },
    { kind: 'values', field: 'attributes.brand', values: ['-x'] },
  ]);
});

test('a lone text is one filter; empty lists are none', () => {
  expect(parse('sex:male')).toHaveLength(1);
  expect(parse('')).toEqual([]);
  expect(parse([[], []])).toEqual([]);
  expect(parse(undefined)).toEqual([]);
});
