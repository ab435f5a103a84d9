import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencies } from './currency.ts';
import { currenciesBeside, currencyTyped } from './typed-currency.ts';

describe('the currency beside a typed amount', () => {
  it.each([
    ['200', 'USD', 'USD'],
    ['1.5k', 'EUR', 'EUR'],
    ['2 Tsd.', 'EUR', 'EUR'],
    ['20.–', 'CHF', 'CHF'],
    ['£200', 'USD', 'GBP'],
    ['1500€', 'USD', 'EUR'],
    ['1.5k€', 'USD', 'EUR'],
    ['EUR 1.500,00', 'USD', 'EUR'],
    ['20 eur', 'USD', 'EUR'],
    ['$200', 'CAD', 'CAD'],
    ['$200', 'EUR', 'USD'],
    ['US$200', 'CAD', 'USD'],
    ['CA$20', 'USD', 'CAD'],
    ['A$ 20', 'USD', 'AUD'],
    ['1 500 kr', 'NOK', 'NOK'],
    ['1 500 kr', 'USD', undefined],
    ['¥5000', 'JPY', 'JPY'],
    ['¥5000', 'USD', undefined],
    ['300 zł', 'USD', 'PLN'],
    ['CHF 20.–', 'EUR', 'CHF'],
    ['₦500', 'USD', undefined],
    ['500 XAF', 'USD', undefined],
  ] as const)('of %s, where %s is asked for, is %s', (text, chosen, currency) => {
    expect(currencyTyped(text, chosen)).toBe(currency);
  });

  it('is the one in which an amount was written, in every locale, or may be it', () => {
    const locale = fc.constantFrom(
      'en-US',
      'en-GB',
      'de-DE',
      'de-CH',
      'fr-FR',
      'sv-SE',
      'pl-PL',
      'cs-CZ',
      'ja-JP',
    );
    const display = fc.constantFrom('symbol', 'code', 'narrowSymbol');
    const currency = fc.constantFrom(
      'USD',
      'EUR',
      'GBP',
      'CAD',
      'AUD',
      'CHF',
      'SEK',
      'PLN',
      'CZK',
      'BRL',
      'INR',
    );
    fc.assert(
      fc.property(locale, display, currency, (spoken, currencyDisplay, code) => {
        const text = new Intl.NumberFormat(spoken, {
          style: 'currency',
          currency: code,
          currencyDisplay,
        }).format(20);
        expect(currenciesBeside(text), text).toContain(code);
      }),
    );
  });

  it('is every one that prices are in, by its code', () => {
    for (const code of currencies) expect(currencyTyped(`20 ${code}`, 'USD')).toBe(code);
  });
});
