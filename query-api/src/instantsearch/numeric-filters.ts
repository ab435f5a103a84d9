import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { numberPattern, readNumber } from '@vivarium/contracts/shared/number-text.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { isNumericAttribute, type NumericAttribute, numericAttributes } from '../search/attributes.ts';
import { type Comparison, type Condition, comparisons, inCurrency } from '../search/condition.ts';
import { type FilterGroups, filterGroups } from './filter-groups.ts';

const comparison = new RegExp(String.raw`^(\w+)\s*(<=|>=|!=|<|>|=)\s*(${numberPattern})$`);
const between = new RegExp(String.raw`^(\w+)\s*:\s*(${numberPattern})\s+TO\s+(${numberPattern})$`);

/**
 * @param filters `numericFilters` as sent: `price>=100`, `price:100 TO 200`; outer list all, inner list any
 * @param currency of the prices
 * @throws {Problem} 400 for an attribute that is no number, or what is no comparison
 */
export function numericConditions(
  filters: FilterGroups | undefined,
  path: string,
  currency: Currency = 'USD',
): Condition[] {
  return filterGroups(filters, path).map(({ filters: group }) => {
    const of = group.map(({ text, path: at }) => numericFilter(text.trim(), at, currency));
    const [only, second] = of;
    return only !== undefined && second === undefined ? only : { kind: 'any', of };
  });
}

function numericFilter(text: string, path: string, currency: Currency): Condition {
  const [, ranged, from, to] = between.exec(text) ?? [];
  if (ranged !== undefined) {
    const attribute = attributeOf(ranged, path);
    return {
      kind: 'between',
      attribute,
      from: numberOf(attribute, path, from),
      to: numberOf(attribute, path, to),
      ...currencyOf(attribute, currency),
    };
  }
  const [, name, operator, value] = comparison.exec(text) ?? [];
  const found = comparisons.find((one): one is Comparison => one === operator);
  if (found === undefined) throw invalid(path, FORM);
  const attribute = attributeOf(name, path);
  return {
    kind: 'number',
    attribute,
    comparison: found,
    value: numberOf(attribute, path, value),
    ...currencyOf(attribute, currency),
  };
}

function currencyOf(attribute: NumericAttribute, currency: Currency) {
  return attribute === 'price' ? inCurrency(currency) : {};
}

const FORM = 'must be of the form "price>=100" or "price:100 TO 200"';

function attributeOf(name = '', path: string): NumericAttribute {
  if (isNumericAttribute(name)) return name;
  const known = numericAttributes.join(', ');
  throw invalid(path, `"${cutText(name, 64)}" is not a numeric attribute; there are ${known}`);
}

/** Largest time in seconds; above it a number of `publishedAt` is taken for milliseconds. */
const LARGEST_SECOND = 1e11;
/** 31 December 9999, the last day that every date parser knows. */
const LAST_MILLISECOND = 253_402_300_799_999;

function numberOf(attribute: NumericAttribute, path: string, text = ''): number {
  const value = readNumber(text);
  if (value === undefined) throw invalid(path, FORM);
  if (attribute !== 'publishedAt') return value;
  const milliseconds = Math.abs(value) < LARGEST_SECOND ? millisecondsOf(value) : value;
  return Math.min(Math.max(milliseconds, 0), LAST_MILLISECOND);
}

/** Seconds that were made of whole milliseconds are those again, whatever doubles make of the product. */
function millisecondsOf(seconds: number): number {
  const whole = Math.round(seconds * 1000);
  return whole / 1000 === seconds ? whole : seconds * 1000;
}
