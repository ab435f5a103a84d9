import { currencies, currencyDigits } from '@vivarium/contracts/shared/money.ts';
import { expect, test } from 'vitest';
import { facetAttributes, facetField } from './attributes.ts';
import { currencyGroups } from './currency-groups.ts';

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

test('every currency is in a group with its factor', () => {
  const factors = currencyGroups.map(({ factor }) => factor);
  for (const currency of currencies) expect(factors).toContain(10 ** currencyDigits[currency]);
});
