import { type Currency, currencies, currencyIn, currencySigns } from './currency.ts';
import { entryOf } from './entry-of.ts';

const DOLLARS: readonly Currency[] = ['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD', 'MXN'];
const KRONER: readonly Currency[] = ['SEK', 'NOK', 'DKK', 'ISK', 'CZK'];

/** What may stand beside an amount, in lower case, and for which currencies: the likeliest first. */
const meanings: Readonly<Record<string, readonly Currency[]>> = {
  ...Object.fromEntries(Object.entries(currencySigns).map(([sign, code]) => [sign, [code]])),
  euro: ['EUR'],
  euros: ['EUR'],
  $: DOLLARS,
  dollar: DOLLARS,
  dollars: DOLLARS,
  '¥': ['JPY', 'CNY'],
  kr: KRONER,
  fr: ['CHF'],
  zł: ['PLN'],
  kč: ['CZK'],
};

/** Letters that stand for a country at a sign; two of them, but for the United Kingdom's, begin its currency's code. */
const SIGN_OF_A_COUNTRY = /^(?:([a-z]{1,2})\p{Sc}|\p{Sc}([a-z]{1,2}))$/u;
const others: Readonly<Record<string, Currency>> = { a: 'AUD', c: 'CAD', r: 'BRL', s: 'SGD', uk: 'GBP' };

/** Signs and words beside digits; not the k of a thousand, nor dashes that stand for no cents. */
const WORDS = /[\p{L}\p{Sc}]+/gu;
const THOUSANDS: ReadonlySet<string> = new Set(['k', 'tsd']);

/**
 * Which currency stands beside an amount that somebody typed: `£200`, `1500 €`, `CA$20`, `20 EUR`.
 *
 * @returns the currencies that it may be, several for `$` and `kr`, none for what is no currency that prices are in;
 *   undefined where no currency stands there
 */
export function currenciesBeside(text: string): readonly Currency[] | undefined {
  const beside = text
    .replaceAll(/\p{Cf}/gu, '')
    .toLowerCase()
    .match(WORDS)
    ?.map((word) => word.replace(/^k(?=\p{Sc})/u, ''));
  const named = beside?.find((word) => !THOUSANDS.has(word));
  if (named === undefined) return undefined;
  const code = currencyIn(named.toUpperCase()) ?? ofCountry(named);
  return code === undefined ? (entryOf(meanings, named) ?? []) : [code];
}

/** @returns the currency of `ca$`, `$us`, `£gb`, `r$` */
function ofCountry(named: string): Currency | undefined {
  const [, before, after] = SIGN_OF_A_COUNTRY.exec(named) ?? [];
  const letters = before ?? after;
  if (letters === undefined) return undefined;
  return entryOf(others, letters) ?? currencies.find((code) => code.startsWith(letters.toUpperCase()));
}

/**
 * @param chosen the currency that is asked for
 * @returns the currency that a typed amount is in: the chosen one where the text says none, or one that it may be; else the
 *   one that it says. Undefined where that is none that prices are in, or one of many
 */
export function currencyTyped(text: string, chosen: Currency): Currency | undefined {
  const named = currenciesBeside(text);
  if (named === undefined || named.includes(chosen)) return chosen;
  return named.length === 1 || named === DOLLARS ? named[0] : undefined;
}
