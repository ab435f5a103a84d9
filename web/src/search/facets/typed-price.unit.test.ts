import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromQueryString, toQueryString } from '../../addresses/search-route.ts';
import { withPrice } from '../state/route-changes.ts';
import { converted, typedPrice } from './typed-price.ts';

describe('a price typed into the search', () => {
  it.each([
    ['1.234,50', 'en', 1234.5],
    ['1k', 'en', 1000],
    ['1.500', 'de', 1500],
    ['$1,200', 'en', 1200],
    ['0', 'en', 0],
  ])('%s is, for who speaks %s, %d', (text, spoken, price) => {
    expect(typedPrice(text, 'USD', spoken)).toEqual({ amount: price, currency: 'USD' });
  });

  it.each([
    ['1.500', 'en'],
    ['1,500', 'de'],
    ['12.345', 'en'],
    ['1e12', 'en'],
    ['9,999,999,999', 'en'],
    ['cheap', 'en'],
    ['-5', 'en'],
  ])('%s cannot be told for who speaks %s', (text, spoken) => {
    expect(typedPrice(text, 'USD', spoken)).toBeUndefined();
  });

  it.each([
    ['£200', 'USD', 200, 'GBP'],
    ['$200', 'CAD', 200, 'CAD'],
    ['$200', 'EUR', 200, 'USD'],
    ['1.5k €', 'USD', 1500, 'EUR'],
  ] as const)('%s is, in a search in %s, %d %s', (text, chosen, amount, currency) => {
    expect(typedPrice(text, chosen, 'en')).toEqual({ amount, currency });
  });

  it.each(['200 kr', '200 XAF'])('%s is not taken for dollars', (text) => {
    expect(typedPrice(text, 'USD', 'en')).toBeUndefined();
  });

  it('takes the bound that stood there along into its currency, and no further in', () => {
    expect(converted({ min: 100, max: 300 }, 'USD', 'USD')).toEqual({ min: 100, max: 300 });
    const { min, max } = converted({ min: 100 }, 'USD', 'JPY');
    expect(min).toBeGreaterThan(5_000);
    expect(max).toBeUndefined();
  });

  it('is what the address says, whichever way the range was typed', () => {
    const price = fc.integer({ min: 0, max: 99_999_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(price, price, (one, other) => {
        const route = withPrice({ facets: {} }, one, other);
        expect(route.price).toEqual({ min: Math.min(one, other), max: Math.max(one, other) });
        expect(fromQueryString(toQueryString(route))).toEqual(route);
        expect(fromQueryString(`price=${one}-${other}`)).toEqual(route);
      }),
    );
  });
});
