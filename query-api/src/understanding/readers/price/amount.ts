import { type Currency, currencies, currencySigns } from '@vivarium/contracts/shared/currency.ts';
import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';
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
  /** It may be a weight as well. */
  isDoubtful?: true;
}

/** What says that a number is money, and how many tokens it takes. */
interface Said {
  currency: Currency | undefined;
  count: number;
  isDoubtful?: true;
}

/** `$` and “dollars” are those of several countries, so they name no currency; nor do crowns. */
const signs: Readonly<Record<string, Currency | undefined>> = {
  ...currencySigns,
  $: undefined,
  '¥': 'JPY',
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
  franc: 'CHF',
  francs: 'CHF',
  franco: 'CHF',
  francos: 'CHF',
  kronor: 'SEK',
  zloty: 'PLN',
  zlotys: 'PLN',
  zlotych: 'PLN',
  zl: 'PLN',
  kc: 'CZK',
  korun: 'CZK',
  koruna: 'CZK',
  koruny: 'CZK',
  rand: 'ZAR',
  yen: 'JPY',
  円: 'JPY',
  元: 'CNY',
  원: 'KRW',
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
  tl: 'TRY',
  nis: 'ILS',
  rs: 'INR',
  rp: 'IDR',
  kronur: 'ISK',
  pesos: undefined,
  kr: undefined,
  kroner: undefined,
  kronen: undefined,
  couronnes: undefined,
  coronas: undefined,
  dollar: undefined,
  dollars: undefined,
  dolares: undefined,
  bucks: undefined,
};

/** Letters that are a currency only where the amount is glued to them, or behind a word that bounds it. */
const joinedLetters: Readonly<Record<string, Currency>> = { r: 'ZAR', rm: 'MYR' };

/** Short words for a currency that are others before an amount, or behind a smaller one: “Fr.”, and feet. */
const shortBehind: Readonly<Record<string, { currency: Currency; from: number }>> = {
  fr: { currency: 'CHF', from: 10 },
  ft: { currency: 'HUF', from: 500 },
};

/** Words for pounds, which are as often weights: what they count is doubtful. */
const pounds: ReadonlySet<string> = new Set(['pound', 'pounds', 'pfund', 'livres', 'libras']);
const sterling: ReadonlySet<string> = new Set(['sterling', 'esterlinas']);

/** Whose dollars they are, before the word or behind it: “Canadian dollars”, “dollars canadiens”. */
const dollarsOf: Readonly<Record<string, Currency>> = {
  ...ofAll('USD', 'us american amerikanische amerikanischen americains americanos amerikaanse'),
  ...ofAll('CAD', 'canadian kanadische kanadischen canadiens canadienses canadese'),
  ...ofAll('AUD', 'australian aussie australische australischen australiens australianos'),
};
const dollarWords: ReadonlySet<string> = new Set(['dollar', 'dollars', 'dolares', 'bucks']);

function ofAll(currency: Currency, words: string): Record<string, Currency> {
  return Object.fromEntries(words.split(' ').map((word) => [word, currency]));
}

const LIMIT = 1e9;

/**
 * @returns the amount that begins at token `at`, or `undefined` when none does: a number that counts something else
 *   (`300 g`, `50 miles`, `4x2`) is none
 */
export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const joined = joinedAt(tokens, at);
  if (joined !== undefined) return joined;
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
  const after = before === undefined && !isOfNext ? currencyBehind(tokens, last + 1, value) : undefined;
  if (after !== undefined) last += after.count;
  else if (!isWhole && next !== undefined && isCounted(next)) return undefined;
  if (!(value > 0 && value <= LIMIT)) return undefined;
  const currency = (before ?? after)?.currency;
  const isMoney = before !== undefined || after !== undefined;
  const isDoubtful = after?.isDoubtful;
  const doubt = isDoubtful === undefined ? {} : { isDoubtful };
  return { last, value, isMoney, isThousands, ...(currency === undefined ? {} : { currency }), ...doubt };
}

/**
 * Behind the amount: a sign, a code, a word, letters with a dollar sign (“500 R$”), or words such as “Canadian dollars” and
 * “pounds sterling”.
 */
function currencyBehind(tokens: readonly Token[], at: number, value: number): Said | undefined {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word === undefined || word.quoted) return undefined;
  const [first, second] = [word.typed, next?.quoted === false ? next.typed : ''];
  const lettered = dollarsAt(tokens, at);
  if (lettered !== undefined && tokens[at + 2]?.glued !== true) return { ...lettered, count: 2 };
  const short = entryOf(shortBehind, first);
  if (short !== undefined && value >= short.from) return { currency: short.currency, count: 1 };
  if (Object.hasOwn(dollarsOf, first) && dollarWords.has(second))
    return { currency: dollarsOf[first], count: 2 };
  if (dollarWords.has(first) && Object.hasOwn(dollarsOf, second))
    return { currency: dollarsOf[second], count: 2 };
  if (pounds.has(first))
    return sterling.has(second)
      ? { currency: 'GBP', count: 2 }
      : { currency: 'GBP', count: 1, isDoubtful: true };
  const one = currencyOf(word);
  return one && { ...one, count: 1 };
}

/** `R5000`, `RM100`, `CHF200`: letters and the amount as one word. */
function joinedAt(tokens: readonly Token[], at: number): Amount | undefined {
  const token = tokens[at];
  const [, letters = '', digits] =
    token?.kind === 'word' && !token.quoted ? (/^([a-z]{1,3})(\d{2,7})$/.exec(token.typed) ?? []) : [];
  const table = Object.hasOwn(joinedLetters, letters) ? joinedLetters : codes;
  if (digits === undefined || !Object.hasOwn(table, letters)) return undefined;
  const currency = table[letters];
  const value = Number(digits);
  return {
    last: at,
    value,
    isMoney: true,
    isThousands: false,
    ...(currency === undefined ? {} : { currency }),
  };
}

/** `C$`, `US$`, before the amount. */
function dollarsAt(tokens: readonly Token[], at: number): { currency: Currency | undefined } | undefined {
  const [letters, sign] = [tokens[at], tokens[at + 1]];
  if (letters?.kind !== 'word' || sign?.text !== '$' || !sign.glued) return undefined;
  const currency = entryOf(dollars, letters.typed);
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
