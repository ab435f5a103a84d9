import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { numberOf } from '../../tokens/number-of.ts';
import type { Token } from '../../tokens/tokens.ts';

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

/** `$` and “dollars” are those of several countries, so they name no currency. */
const signs: Readonly<Record<string, Currency | undefined>> = { $: undefined, '€': 'EUR', '£': 'GBP' };
const codes: Readonly<Record<string, Currency | undefined>> = {
  usd: 'USD',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  gbp: 'GBP',
  quid: 'GBP',
  cad: 'CAD',
  aud: 'AUD',
  chf: 'CHF',
  dollar: undefined,
  dollars: undefined,
  bucks: undefined,
};

/** What a number counts that is no price. “Pounds” may be weight or money. */
const units = new Set(
  `g gr gram grams gm gms kg kgs lb lbs pound pounds oz ounce ounces mg mm cm m meter meters metre metres in inch
  inches ft foot feet yd yard yards mo mos month months week weeks wk wks day days yr yrs year years yo gal gals gallon
  gallons l liter liters litre litres ml qt quart quarts w watt watts v volt volts hz gb tb mi mile miles km kms
  kilometer kilometers kilometre kilometres deg degrees f c x pc pcs piece pieces pack packs ct count percent het ph
  generation gen th st nd rd`.split(/\s+/),
);
const LIMIT = 1e9;

/**
 * @returns the amount that begins at token `at`, or `undefined` when none does: a number that counts something else
 *   (`300 g`, `50 miles`, `4x2`) is none
 */
export function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const before = currencyOf(tokens[at]);
  const number = tokens[before === undefined ? at : at + 1];
  if (number === undefined || number.kind !== 'number' || number.quoted) return undefined;
  const base = numberOf(number.text);
  if (base === undefined) return undefined;
  let last = before === undefined ? at : at + 1;
  let value = base;
  let next = tokens[last + 1];
  const isThousands = next?.text === 'k' && next.glued;
  if (isThousands) {
    value *= 1000;
    last += 1;
    next = tokens[last + 1];
  }
  const after = before === undefined ? currencyOf(next) : undefined;
  if (after !== undefined) last += 1;
  else if (next !== undefined && isCounted(next)) return undefined;
  if (!(value > 0 && value <= LIMIT)) return undefined;
  const currency = (before ?? after)?.currency;
  const isMoney = before !== undefined || after !== undefined;
  return { last, value, isMoney, isThousands, ...(currency === undefined ? {} : { currency }) };
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
