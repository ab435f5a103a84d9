import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currencies } from '../shared/currency.ts';
import { fromDollars } from '../shared/reference-rates.ts';
import { priceBandOf, priceBandsIn, priceStepOf, priceStepsIn } from './price-bands.ts';

test('a lower bound belongs to its band, an upper one to the next', () => {
  expect([0, 49.99, 50, 99.99, 100, 4999.99, 5000, 1e9].map((price) => priceBandOf(price))).toEqual([
    '0-50',
    '0-50',
    '50-100',
    '50-100',
    '100-250',
    '2500-5000',
    '5000+',
    '5000+',
  ]);
  expect(priceBandsIn('USD')).toHaveLength(8);
});

test('all prices of a step are in one band', () => {
  const major = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
  fc.assert(fc.property(major, (price) => priceBandOf(price) === priceBandOf(priceStepOf(price))));
  expect(priceStepsIn('USD').map(priceStepOf)).toEqual(priceStepsIn('USD'));
});

test.each(currencies)('the bands tell prices of the market apart in %s', (currency) => {
  const usual = [20, 60, 150, 400, 900, 2000].map((dollars) => fromDollars(dollars, currency));
  expect(new Set(usual.map((price) => priceBandOf(price, currency))).size).toBeGreaterThan(3);
  expect(priceBandsIn(currency).every(({ from }) => priceStepsIn(currency).includes(from))).toBe(true);
});

test('bands of yen are in hundreds', () => {
  expect(priceBandOf(14_900, 'JPY')).toBe('10000-25000');
});
