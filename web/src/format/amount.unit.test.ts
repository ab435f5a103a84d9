import { currenciesBeside } from '@vivarium/contracts/shared/typed-currency.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, readMeasured } from './amount.ts';

/** Locales of every way to write a number, and how they are called where it matters. */
const locales = ['en-US', 'en-IN', 'de-DE', 'de-AT', 'de-CH', 'fr-FR', 'fr-CH', 'it-IT', 'es-ES', 'sv-SE'];
const locale = fc.constantFrom(...locales, 'ar-EG', 'fa-IR', 'bn-BD');
const currency = fc.constantFrom('USD', 'EUR', 'GBP', 'CHF', 'SEK', 'PLN', 'CAD', 'CZK');
const cents = fc.integer({ min: 0, max: 999_999_999_999 });
/** Read as an amount of what it says that it is of. */
const amountOf = (text: string, spoken: string) =>
  readAmount(text, currenciesBeside(text)?.[0] ?? 'USD', spoken);
const weight = { g: 0, kg: 3 };

describe('the amount that somebody typed', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1 234,50', '1234.50'],
    ['1\u{202f}234,50', '1234.50'],
    ["1'234.50", '1234.50'],
    ['1’234.50', '1234.50'],
    ['1.234.567', '1234567'],
    ['12,34,567.5', '1234567.5'],
    ['149', '149'],
    ['149,5', '149.5'],
    ['.5', '0.5'],
    ['149.', '149'],
    ['0.500', '0.500'],
    ['007', '7'],
    ['1k', '1000'],
    ['1.5 K', '1500'],
    ['1,25k', '1250'],
    ['2 Tsd. €', '2000'],
    ['1.5k€', '1500'],
    ['$1200', '1200'],
    ['$ 1,149.50', '1149.50'],
    ['CA$20', '20'],
    ['1500€', '1500'],
    ['EUR 1.500,00', '1500.00'],
    ['1 500 kr', '1500'],
    ['CHF 20.–', '20'],
    ['20,-- €', '20'],
    ['١٬٢٣٤٫٥٠', '1234.50'],
    ['۱۵۰۰', '1500'],
    ['१५००', '1500'],
    ['１５００', '1500'],
    ['\u{200f}1500\u{a0}', '1500'],
  ])('%s is %s in every language', (text, amount) => {
    for (const one of locales) expect(amountOf(text, one)).toBe(amount);
  });

  it.each([
    ['1.500', 'en-US', '1.500'],
    ['1.500', 'de-DE', '1500'],
    ['1.500', 'fr-FR', '1500'],
    ['1,500', 'en-US', '1500'],
    ['$1,200', 'en-US', '1200'],
    ['1.500 €', 'de-DE', '1500'],
    ['1,500', 'de-DE', '1.500'],
    ['1,500', 'de-CH', '1500'],
    ['1.500k', 'en-US', '1500'],
    ['1.500k', 'de-DE', '1500000'],
  ])('%s is what %s means by it: %s', (text, spoken, amount) => {
    expect(amountOf(text, spoken)).toBe(amount);
  });

  it.each([
    '',
    ' ',
    'a lot',
    '-5',
    '5-10',
    '100–200',
    '1.2.3',
    '1,23,4',
    '12 50',
    '1.234,5.6',
    '1e3',
    '0x10',
    '5²',
    '½',
    'ca. 150',
    '150 VB',
    '150 abc',
    '.',
    '$',
    'k',
    '1kk',
    '1 kg',
    'Infinity',
    '9'.repeat(400),
  ])('%j is no amount', (text) => {
    for (const one of locales) expect(amountOf(text, one)).toBeUndefined();
  });

  it('reads every amount as its own country writes it, with and without the currency', () => {
    fc.assert(
      fc.property(locale, currency, cents, fc.boolean(), (spoken, code, count, withCurrency) => {
        const text = new Intl.NumberFormat(spoken, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          ...(withCurrency && { style: 'currency', currency: code }),
        }).format(count / 100);
        expect(Number(amountOf(text, spoken))).toBe(count / 100);
      }),
    );
  });

  it('reads whole amounts as their own country writes them', () => {
    fc.assert(
      fc.property(locale, fc.integer({ min: 0, max: 9_999_999_999 }), (spoken, count) => {
        expect(amountOf(new Intl.NumberFormat(spoken).format(count), spoken)).toBe(String(count));
      }),
    );
  });

  it('reads amounts with cents whoever reads, as both marks or two decimals leave no doubt', () => {
    fc.assert(
      fc.property(locale, locale, cents, (written, spoken, count) => {
        const text = new Intl.NumberFormat(written, { minimumFractionDigits: 2 }).format(count / 100);
        expect(Number(amountOf(text, spoken))).toBe(count / 100);
      }),
    );
  });

  it('is nothing else than a decimal number or unread, whatever is typed', () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,' -k$€abc½٣") });
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), locale, (text, spoken) => {
        expect(amountOf(text, spoken) ?? '0').toMatch(/^(0|[1-9]\d*)(\.\d+)?$/);
      }),
    );
  });
});

describe('an amount of another currency than is asked for', () => {
  it.each([
    ['€200', 'USD'],
    ['200 EUR', 'USD'],
    ['CA$20', 'USD'],
    ['$20', 'GBP'],
    ['20 kr', 'EUR'],
  ])('%s is none of %s', (text, currency) => {
    expect(readAmount(text, currency, 'en-US')).toBeUndefined();
  });

  it.each([
    ['$200', 'CAD'],
    ['200', 'EUR'],
    ['2k', 'EUR'],
    ['20 kr', 'DKK'],
  ])('%s is one of %s', (text, currency) => {
    expect(readAmount(text, currency, 'en-US')).toBeDefined();
  });
});

describe('the measure that somebody typed', () => {
  it.each([
    ['85', 85],
    ['85 g', 85],
    ['1.2 kg', 1200],
    ['1,2kg', 1200],
    ['0.0855 kg', 85.5],
    ['2k', 2000],
  ])('%s is %d grams', (text, grams) => {
    expect(readMeasured(text, weight, 'en-US')).toBe(grams);
  });

  it('is smaller than its unit where the power is below zero', () => {
    expect(readMeasured('5 mm', { cm: 0, mm: -1 })).toBe(0.5);
    expect(readMeasured('1205 mm', { cm: 0, mm: -1 })).toBe(120.5);
  });

  it.each(['85 oz', '$85', '85 €', 'heavy', '-3', '1 kg 200', '2 kg g'])('%s is not read', (text) => {
    expect(readMeasured(text, weight, 'en-US')).toBeNaN();
  });
});
