import { rates } from '@vivarium/catalogue/reference-rates/rates.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencies, majorOf } from './currency.ts';
import { convert, fromDollars, inDollars } from './reference-rates.ts';

const currency = fc.constantFrom(...currencies);
const minor = fc.integer({ min: 0, max: 999_999_999_999 });

test('every currency of a price has a rate, and every rate a currency', () => {
  expect(Object.keys(rates.perEuro).toSorted()).toEqual(currencies.toSorted());
});

test('converts by the rates of the day', () => {
  expect(inDollars(100, 'EUR')).toBe(111.72);
  expect(convert({ amount: 27_000, currency: 'EUR' }, 'USD')).toEqual({ amount: 30_164, currency: 'USD' });
  expect(convert({ amount: 15_000, currency: 'JPY' }, 'USD').amount).toBe(
    Math.round((15_000 * 1.1172 * 100) / 175.68),
  );
  expect(convert({ amount: 10_000, currency: 'USD' }, 'JPY').amount).toBe(
    Math.round((100 * 175.68) / 1.1172),
  );
});

test('what is dearer in a currency is dearer converted, by however little', () => {
  fc.assert(
    fc.property(currency, minor, (one, amount) => {
      const [lower, higher] = [amount, amount + 1].map((each) => inDollars(majorOf(each, one), one));
      return (lower ?? 0) < (higher ?? 0);
    }),
  );
});

test('a dearer amount is never cheaper converted, whatever numbers they are', () => {
  const amount = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(currency, amount, amount, (one, a, b) => {
      const [lower, higher] = a < b ? [a, b] : [b, a];
      const [from, to] = [inDollars(lower, one), inDollars(higher, one)];
      return from <= to && Number.isFinite(from) && Number.isFinite(to);
    }),
  );
});

test('what is converted there and back is the same to a minor unit of the coarser currency', () => {
  fc.assert(
    fc.property(currency, fc.integer({ min: 0, max: 1e9 }), (one, amount) => {
      const major = majorOf(amount, one);
      return Math.abs(fromDollars(inDollars(major, one), one) - major) <= 1e-3 + major * 1e-9;
    }),
  );
});
