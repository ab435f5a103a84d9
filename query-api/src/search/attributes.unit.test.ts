import { expect, test } from 'vitest';
import { facetAttributes, facetField } from './attributes.ts';

test('facets are those of the contract and those that categories declare', () => {
  expect(facetAttributes).toEqual(
    expect.arrayContaining(['category', 'traits', 'sellerName', 'attributes.brand']),
  );
});

test.each([
  'sellerId',
  'readers',
  'status',
  '_id',
  '*',
  'attributes',
  'attributes.*',
  'constructor',
  '__proto__',
  '',
])('“%s” is no facet', (name) => {
  expect(facetField(name)).toBeUndefined();
});
