import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetKeys, fromQueryString, toQueryString } from '../../addresses/search-route.ts';
import { fromUiState, toUiState } from '../route/ui-state.ts';
import { leftOutOf } from './left-out-of.ts';

const leftOut = (search: string) => leftOutOf(search, fromQueryString(search));

describe('what an address says and nobody understands', () => {
  it.each([
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=abc', 'page'],
    ['page=1e400', 'page'],
    ['price=cheap', 'price'],
    ['price=100-200&currency=XYZ', 'price'],
    ['near=Atlantis&within=50', 'place,distance'],
    ['near=X&at=91,10', 'place'],
    ['near=Austin&at=30.27,-97.74&within=0', 'distance'],
    ['box=1,2,3', 'map'],
    ['sort=random', 'order'],
    ['a.__proto__=1', 'filters'],
    [`species=${'x'.repeat(200)}`, 'filters'],
    [`q=${'x'.repeat(300)}`, 'words'],
  ])('%s is told', (search, parts) => {
    expect(leftOut(search).join()).toBe(parts);
  });

  it.each([
    '',
    'page=1',
    'page=500',
    'price=500-100',
    'price=500-100&currency=EUR',
    'q=mack+snow',
    'near=Austin&at=30.27,-97.74&within=80',
    'utm_source=mail&fbclid=1',
    'constructor=1&toString=2&__proto__=3',
    'page=&species=&sort=',
  ])('“%s” leaves nothing to tell', (search) => {
    expect(leftOut(search)).toEqual([]);
  });
});

describe('any address at all', () => {
  const nonsense = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.double().map(String),
    fc.integer().map(String),
    fc.constantFrom(
      '-1',
      '0',
      '1e9',
      'NaN',
      '1,2',
      '10,20,30,40',
      '9-1',
      '-',
      ',',
      'distance',
      '٣',
      '%',
      '\u0000',
    ),
  );
  const name = fc.constantFrom(
    ...Object.keys(facetKeys),
    ...['q', 'words', 'text', 'meant', 'price', 'currency', 'near', 'at', 'within', 'box', 'sort', 'page'],
    ...['a.brand', 'a.widthCm', 'a.__proto__', 'a.', 'viewer', 'constructor'],
  );
  const address = fc
    .array(fc.tuple(name, nonsense), { maxLength: 60 })
    .map((said) => new URLSearchParams(said).toString());

  it('is read as a search that says itself again, and of which nothing is left out', () => {
    fc.assert(
      fc.property(address, (search) => {
        const route = fromQueryString(search);
        const again = toQueryString(route);
        expect(fromQueryString(again)).toEqual(route);
        expect(fromUiState(toUiState(route))).toEqual(route);
        expect(leftOut(again)).toEqual([]);
        leftOut(search);
      }),
    );
  });

  it('asks for no more than the server takes', () => {
    fc.assert(
      fc.property(address, (search) => {
        const { q = '', facets, price, near } = fromQueryString(search);
        expect(q.length).toBeLessThanOrEqual(searchBounds.query);
        const values = Object.values(facets);
        expect(values.length).toBeLessThan(searchBounds.requests);
        for (const chosen of values) expect(chosen.length).toBeLessThanOrEqual(searchBounds.filterValues);
        expect(price?.min ?? 0).toBeLessThanOrEqual(price?.max ?? Number.POSITIVE_INFINITY);
        expect(near?.radiusKm ?? 1).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
