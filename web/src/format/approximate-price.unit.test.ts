import { expect, test } from 'vitest';
import { approximatePrice } from './approximate-price.ts';

const of = (amount: string, currency: string) => ({ amount, currency });

test.each([
  [of('270.00', 'EUR'), 'USD', '≈ $302'],
  [of('15000', 'JPY'), 'USD', '≈ $95'],
  [of('4.50', 'GBP'), 'USD', '≈ $6.03'],
  [of('149.00', 'USD'), 'EUR', '≈ €133'],
  [of('0.00', 'EUR'), 'USD', '≈ $0'],
] as const)('%o is told in %s as %s', (price, to, told) => {
  expect(approximatePrice(price, to, 'en-US')).toBe(told);
});

test('nothing is told beside a price in the currency of the reader, or in one without a rate', () => {
  expect(approximatePrice(of('149.00', 'USD'), 'USD')).toBeUndefined();
  expect(approximatePrice(of('149.00', 'XXX'), 'USD')).toBeUndefined();
});
