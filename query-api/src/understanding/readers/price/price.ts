import type { PriceValue } from '../../meaning/meaning.ts';
import { and, atLeast, atMost, negation, orLess, orMore, ranges, to } from '../../tokens/bounds.ts';
import { phraseAt, phrases } from '../../tokens/phrases.ts';
import type { Token } from '../../tokens/tokens.ts';
import type { Reading } from '../reading.ts';
import { type Amount, amountAt, isYear } from './amount.ts';

/** A price that some tokens say. */
export interface PriceReading {
  first: number;
  last: number;
  value: PriceValue;
  certain: boolean;
}

const lead = phrases(
  'price',
  'priced',
  'prices',
  'cost',
  'costs',
  'costing',
  'asking',
  'price range',
  'budget',
);
/** What stands before an amount that may as well be a little more. */
const roughly = phrases(
  ...['around', 'about', 'approx', 'approximately', 'roughly', 'ca', 'circa', 'etwa', 'ungefahr', 'rund'],
  ...['environ', 'autour de', 'unos', 'alrededor de', 'aproximadamente', 'ongeveer', 'rond'],
);
/** What begins a range in some languages, and much else: only where what ends one follows. */
const maybeFrom = phrases('de', 'van');
const maybeTo = phrases('a', 'hasta', 'jusqua', 'tot');
/** Smallest number that is a price without saying so: “under 5” may be years. */
const BARE_MIN = 10;

/**
 * @param taken tokens that mean something already; those of certain prices are added
 * @returns every price in the query
 */
export function pricesOf(tokens: readonly Token[], taken: boolean[]): Reading[] {
  const found: Reading[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const price = taken[at] === true ? undefined : priceAt(tokens, at);
    if (price === undefined || taken.slice(at, price.last + 1).includes(true)) continue;
    const { first, last, value, certain } = price;
    found.push({ first, last, certain, meaning: { kind: 'price', value } });
    taken.fill(true, first, last + 1);
    at = last;
  }
  return found;
}

/**
 * Reads a price: “under 300”, “< $300”, “$200-400”, “200 to 400 usd”, “over 1k”, “300 or less”. A lone “$300” or a
 * bare “200-400” may be a price and is not certain.
 *
 * @returns what begins at token `at`
 */
function priceAt(tokens: readonly Token[], at: number): PriceReading | undefined {
  const led = phraseAt(tokens, at, lead);
  const body =
    led > 0 ? (bodyAt(tokens, at + led, true) ?? bodyAt(tokens, at, false)) : bodyAt(tokens, at, false);
  const rough = body === undefined ? phraseAt(tokens, at, roughly) : 0;
  const said = rough > 0 ? amountsAt(tokens, at + rough, false) : body;
  return said && { ...said, first: at };
}

function bodyAt(tokens: readonly Token[], at: number, isLed: boolean): PriceReading | undefined {
  return (
    bothAt(tokens, at) ??
    boundAt(tokens, at, atMost, 'max') ??
    boundAt(tokens, at, atLeast, 'min') ??
    betweenAt(tokens, at) ??
    amountsAt(tokens, at, isLed)
  );
}

function boundAt(tokens: readonly Token[], at: number, words: typeof atMost, bound: 'min' | 'max') {
  const taken = phraseAt(tokens, at, words);
  if (taken === 0 || phraseAt(tokens, at - 1, negation) > 0) return undefined;
  const amount = amountAt(tokens, at + taken);
  return amount && reading(at, amount.last, { [bound]: amount.value }, [amount], isPlausible(amount));
}

/** “min 50 max 100”, “ab 50 bis 100 €”, “de 50 à 100 €”: two bounds are one range, of one currency. */
function bothAt(tokens: readonly Token[], at: number): PriceReading | undefined {
  const sure = phraseAt(tokens, at, atLeast);
  const taken = sure || phraseAt(tokens, at, maybeFrom);
  if (taken === 0 || phraseAt(tokens, at - 1, negation) > 0) return undefined;
  const low = amountAt(tokens, at + taken);
  const range = low && rangeFrom(tokens, at, low, sure > 0 ? atMost : maybeTo);
  // “De 10 à 20” may be of anything.
  if (range === undefined || (sure === 0 && !range.certain)) return undefined;
  return { ...range, certain: range.certain || range.plausible };
}

/** “between 200 and 400”, “from 200 to 400”, “from $200”. */
function betweenAt(tokens: readonly Token[], at: number): PriceReading | undefined {
  const word = tokens[at]?.text;
  if (!ranges.has(word ?? '')) return undefined;
  const low = amountAt(tokens, at + 1);
  if (low === undefined) return undefined;
  const range = rangeFrom(tokens, at, low, word === 'from' || word === 'von' ? to : and);
  if (range !== undefined) return { ...range, certain: range.certain || range.plausible };
  return word === 'from' && low.isMoney ? reading(at, low.last, { min: low.value }, [low], true) : undefined;
}

/** What begins with an amount. */
function amountsAt(tokens: readonly Token[], at: number, isLed: boolean): PriceReading | undefined {
  const amount = amountAt(tokens, at);
  if (amount === undefined) return undefined;
  const range = rangeFrom(tokens, at, amount, to);
  if (range !== undefined) return { ...range, certain: range.certain || (isLed && range.plausible) };
  const less = phraseAt(tokens, amount.last + 1, orLess);
  if (less > 0) return reading(at, amount.last + less, { max: amount.value }, [amount], isPlausible(amount));
  const more = phraseAt(tokens, amount.last + 1, orMore);
  if (more > 0)
    return reading(at, amount.last + more, { min: amount.value }, [amount], amount.isMoney || isLed);
  return amount.isMoney ? reading(at, amount.last, { max: amount.value }, [amount], false) : undefined;
}

function rangeFrom(tokens: readonly Token[], at: number, low: Amount, connectors: typeof to) {
  const taken = phraseAt(tokens, low.last + 1, connectors);
  const high = taken > 0 ? amountAt(tokens, low.last + 1 + taken) : undefined;
  if (high === undefined) return undefined;
  // “1-2k” is one to two thousand, “500-1k” from five hundred.
  const isOfThousands = high.isThousands && !low.isThousands && low.value * 1000 < high.value;
  const min = isOfThousands ? low.value * 1000 : low.value;
  if (min >= high.value) return undefined;
  if (isYear(min) && isYear(high.value) && !low.isMoney && !high.isMoney) return undefined;
  const isMoney = low.isMoney || high.isMoney;
  const plausible = isMoney || min >= BARE_MIN;
  const found = reading(at, high.last, { min, max: high.value }, [low, high], isMoney);
  return plausible ? { ...found, plausible: plausible && high.isDoubtful !== true } : undefined;
}

function reading(
  first: number,
  last: number,
  bounds: PriceValue,
  amounts: readonly Amount[],
  certain: boolean,
): PriceReading {
  const currency = amounts.find((amount) => amount.currency !== undefined)?.currency;
  const isSure = certain && !amounts.some(({ isDoubtful }) => isDoubtful);
  return {
    first,
    last,
    certain: isSure,
    value: { ...bounds, ...(currency === undefined ? {} : { currency }) },
  };
}

function isPlausible(amount: Amount): boolean {
  return amount.isMoney || amount.value >= BARE_MIN;
}
