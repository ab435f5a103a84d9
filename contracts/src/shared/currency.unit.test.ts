import { expect, test } from 'vitest';
import { currencyIn } from './currency.ts';

test('a currency without a rate is none', () => {
  expect([currencyIn('EUR'), currencyIn('HRK'), currencyIn(null)]).toEqual(['EUR', undefined, undefined]);
});
