import { expect, test } from 'vitest';
import { currencyOfCountry } from './reader-currency.ts';

test.each([
  ['US', 'USD'],
  ['DE', 'EUR'],
  ['HR', 'EUR'],
  ['BG', 'EUR'],
  ['GB', 'GBP'],
  ['CA', 'CAD'],
  ['CH', 'CHF'],
  ['LI', 'CHF'],
  ['JP', 'JPY'],
  ['SE', 'SEK'],
  ['VN', 'USD'],
])('who lives in %s thinks in %s', (country, currency) => {
  expect(currencyOfCountry(country)).toBe(currency);
});
