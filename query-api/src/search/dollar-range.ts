import { type Currency, majorOf, minorPerMajor } from '@vivarium/contracts/shared/currency.ts';
import { fromDollars, inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import type { NumberRange } from './clause.ts';

/** Above the highest price: there is no amount to be told apart from a bound. */
const LARGEST = 1e12;

/**
 * A range of prices as one of dollars, which listings are compared by. What is priced in the very currency is judged by
 * its own amount, exactly: between two of its amounts a bound stays between them, however near to one it is.
 * @param range major units of the currency
 */
export function dollarRange(range: NumberRange, currency: Currency): NumberRange {
  if (currency === 'USD') return range;
  const { lt, lte, gt, gte } = range;
  return {
    ...(gte === undefined ? {} : lowerBound('gte', gte, currency)),
    ...(gt === undefined ? {} : lowerBound('gt', gt, currency)),
    ...(lte === undefined ? {} : upperBound('lte', lte, currency)),
    ...(lt === undefined ? {} : upperBound('lt', lt, currency)),
  };
}

function lowerBound(kind: 'gt' | 'gte', bound: number, currency: Currency): NumberRange {
  const dollars = inDollars(bound, currency);
  const between = amountsAround(bound, currency);
  if (between === undefined) return { [kind]: dollars };
  const [below, above] = between;
  if (dollars <= below) return { gt: below };
  return dollars >= above ? { gte: above } : { [kind]: dollars };
}

function upperBound(kind: 'lt' | 'lte', bound: number, currency: Currency): NumberRange {
  const dollars = inDollars(bound, currency);
  const between = amountsAround(bound, currency);
  if (between === undefined) return { [kind]: dollars };
  const [below, above] = between;
  if (dollars >= above) return { lt: above };
  return dollars <= below ? { lte: below } : { [kind]: dollars };
}

/** @returns in dollars the amounts below and above a bound; undefined where it is an amount itself. */
function amountsAround(bound: number, currency: Currency): [below: number, above: number] | undefined {
  if (Math.abs(bound) > LARGEST) return undefined;
  const nearest = Math.round(bound * minorPerMajor(currency));
  const major = majorOf(nearest, currency);
  if (major === bound) return undefined;
  const below = major < bound ? nearest : nearest - 1;
  return [inDollars(majorOf(below, currency), currency), inDollars(majorOf(below + 1, currency), currency)];
}

/**
 * @param min lowest price in dollars
 * @param max highest
 * @returns the nearest amounts of the currency that bound both: taken back as a filter, they find all of them
 */
export function boundsAround(min: number, max: number, currency: Currency): { min: number; max: number } {
  const nearest = (dollars: number) => Math.round(fromDollars(dollars, currency) * minorPerMajor(currency));
  const dollarsOf = (amount: number) => inDollars(majorOf(amount, currency), currency);
  let [low, high] = [nearest(min), nearest(max)];
  // A minor unit, or where doubles no longer tell those apart the next number.
  const next = (amount: number) => Math.max(1, amount * 2 ** -52);
  while (dollarsOf(low) > min) low -= next(low);
  while (dollarsOf(high) < max) high += next(high);
  return { min: majorOf(low, currency), max: majorOf(high, currency) };
}
