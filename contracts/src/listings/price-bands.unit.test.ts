import fc from 'fast-check';
import { expect, test } from 'vitest';
import { majorOf, priceBandOf, priceBands, priceStepOf, priceSteps } from './price-bands.ts';

test('a lower bound belongs to its band, an upper one to the next', () => {
  expect([0, 49.99, 50, 99.99, 100, 4999.99, 5000, 1e9].map(priceBandOf)).toEqual([
    '0-50',
    '0-50',
    '50-100',
    '50-100',
    '100-250',
    '2500-5000',
    '5000+',
    '5000+',
  ]);
  expect(priceBands).toHaveLength(8);
});

test('all prices of a step are in one band', () => {
  const major = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => majorOf(cents, 'USD'));
  fc.assert(fc.property(major, (price) => priceBandOf(price) === priceBandOf(priceStepOf(price))));
  expect(priceSteps.map(priceStepOf)).toEqual([...priceSteps]);
});

test('a price in major units has the digits of its currency', () => {
  expect([majorOf(14_999, 'USD'), majorOf(149, 'JPY')]).toEqual([149.99, 149]);
});
