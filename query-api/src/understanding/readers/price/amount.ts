import { type Currency, currencies } from '@vivarium/contracts/shared/currency.ts';
import { numberOf } from '../../tokens/number-of.ts';
import type { Token } from '../../tokens/tokens.ts';
import { units } from '../../words/units.ts';

/** An amount of money as it is typed, or of something that may be money. */
export interface Amount {
  /** Last of its tokens. */
  last: number;
  value: number;
  /** It has a sign or a word of a currency. */
  isMoney: boolean;
  currency?: Currency;
  /** Written with `k` for thousands. */
  isThousands: boolean;
}

/** `$` and “dollars” are those of several countries, so they name no currency; nor do crowns. */
const signs: Readonly<Record<string, Currency | undefined>> = {
  $: undefined,
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₺': 'TRY',
  '₪': 'ILS',
  '฿': 'THB',
  '₱': 'PHP',
};
/** Letters before a dollar sign: `C$300`. */
const dollars: Readonly<Record<string, Currency>> = {
  us: 'USD',
  c: 'CAD',
  ca: 'CAD',
  can: 'CAD',
  a: 'AUD',
  au: 'AUD',
  nz: 'NZD',
  hk: 'HKD',
  s: 'SGD',
  sg: 'SGD',
  mx: 'MXN',
  r: 'BRL',
};
/** Codes of all currencies, and words for them, folded. */
const codes: Readonly<Record<string, Currency | undefined>> = {
  // “Try” is a word of English.
  ...Object.fromEntries(
    currencies.filter((one) => one !== 'TRY').map((currency) => [currency.toLowerCase(), currency]),
  ),
  euro: 'EUR',
  euros: 'EUR',
  quid: 'GBP',
  sterling: 'GBP',
  franken: 'CHF',
  sfr: 'CHF',
  kronor: 'SEK',
  zloty: 'PLN',
  zlotys: 'PLN',
  zlotych: 'PLN',
  zl: 'PLN',
  kc: 'CZK',
  korun: 'CZK',
  rand: 'ZAR',
  yen: 'JPY',
  reais: 'BRL',
  yuan: 'CNY',
  rmb: 'CNY',
  forint: 'HUF',
  rupiah: 'IDR',
  shekel: 'ILS',
  shekels: 'ILS',
  rupee: 'INR',
  rupees: 'INR',
  won: 'KRW',
  ringgit: 'MYR',
  lei: 'RON',
  baht: 'THB',
  lira: 'TRY',
  pesos: undefined,
  kr: undefined,
  kroner: undefined,
  dollar: undefined,
  dollars: undefined,
  dolares: undefined,
  bucks: undefined,
};

const LIMIT = 1e9;

/**
 * @returns the amount that begins at token `at`, or `undefined` when none does: a number that counts something else
 *   (`300 g`, `50 miles`, `4x2`) is none
 */
export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const lettered = dollarsAt(tokens, at);
  const before = lettered ?? currencyOf(tokens[at]);
  const start = at + (before === undefined ? 0 : lettered === undefined ? 1 : 2);
  const number = tokens[start];
  if (number === undefined || number.kind !== 'number' || number.quoted) return undefined;
  const grouped = groupedAt(tokens, start);
  const base = grouped ?? numberOf(number.text);
  if (base === undefined) return undefined;
  let last = grouped === undefined ? start : start + 1;
  let value = base;
  let next = tokens[last + 1];
  const isThousands = next?.text === 'k' && next.glued;
  if (isThousands) {
    value *= 1000;
    last += 1;
    next = tokens[last + 1];
  }
  // “200,-” and “200,- €”: no cents.
  const isWhole = isDash(tokens, last);
  if (isWhole) {
    last += 2;
    next = tokens[last + 1];
  }
  const isOfNext = isBeforeAmount(tokens, last + 1, value);
  const after = before === undefined && !isOfNext ? currencyOf(next) : undefined;
  if (after !== undefined) last += 1;
  else if (!isWhole && next !== undefined && isCounted(next)) return undefined;
  if (!(value > 0 && value <= LIMIT)) return undefined;
  const currency = (before ?? after)?.currency;
  const isMoney = before !== undefined || after !== undefined;
  return { last, value, isMoney, isThousands, ...(currency === undefined ? {} : { currency }) };
}

/** `C$`, `US$`, before the amount. */
function dollarsAt(tokens: readonly Token[], at: number): { currency: Currency | undefined } | undefined {
  const [letters, sign] = [tokens[at], tokens[at + 1]];
  if (letters?.kind !== 'word' || sign?.text !== '$' || !sign.glued) return undefined;
  const currency = dollars[letters.typed];
  return currency && { currency };
}

/** “1 500 €”: thousands with a space, where a currency says that it is money. */
function groupedAt(tokens: readonly Token[], at: number): number | undefined {
  const [thousands, rest] = [tokens[at]?.text ?? '', tokens[at + 1]];
  if (
    rest?.kind !== 'number' ||
    rest.glued ||
    !/^[1-9]\d{0,2}$/.test(thousands) ||
    !/^\d{3}$/.test(rest.text)
  )
    return undefined;
  return currencyOf(tokens[at + 2]) === undefined ? undefined : Number(thousands + rest.text);
}

/** “2023 $250”: the sign is of the amount behind it, and so is a word for a currency behind a year. */
function isBeforeAmount(tokens: readonly Token[], at: number, before: number): boolean {
  const [currency, amount] = [tokens[at], tokens[at + 1]];
  if (currency === undefined || amount?.kind !== 'number' || currency.glued) return false;
  return currency.kind === 'sign' ? amount.glued : isYear(before);
}

/** Whether a number may be a year of our time. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2100;
}

/** `200,-` */
function isDash(tokens: readonly Token[], last: number): boolean {
  const [comma, dash] = [tokens[last + 1], tokens[last + 2]];
  return comma?.text === ',' && comma.glued && dash?.text === '-' && dash.glued;
}

function currencyOf(token: Token | undefined): { currency: Currency | undefined } | undefined {
  if (token === undefined || token.quoted) return undefined;
  const table = token.kind === 'sign' ? signs : codes;
  return Object.hasOwn(table, token.text) ? { currency: table[token.text] } : undefined;
}

function isCounted(next: Token): boolean {
  return (
    units.has(next.typed) ||
    next.text === '%' ||
    (next.text === '"' && next.glued) ||
    (next.kind === 'word' && next.glued)
  );
}
