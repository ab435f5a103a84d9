import { invalid } from '@vivarium/platform/http/invalid.ts';
import { isNumericAttribute, type NumericAttribute, numericAttributes } from '../search/attributes.ts';
import { type Comparison, type Condition, comparisons } from '../search/condition.ts';
import { type FilterGroups, filterGroups } from './filter-groups.ts';

const NUMBER = String.raw`-?\d{1,15}(?:\.\d{1,6})?`;
const comparison = new RegExp(String.raw`^([A-Za-z]{1,32})\s{0,4}(<=|>=|!=|<|>|=)\s{0,4}(${NUMBER})$`);
const between = new RegExp(
  String.raw`^([A-Za-z]{1,32})\s{0,4}:\s{0,4}(${NUMBER})\s{1,4}TO\s{1,4}(${NUMBER})$`,
);

/**
 * @param filters `numericFilters` as sent: `price>=100`, `price:100 TO 200`; outer list all, inner list any
 * @throws {Problem} 400 for an attribute that is no number, or what is no comparison
 */
export function numericConditions(filters: FilterGroups | undefined, path: string): Condition[] {
  return filterGroups(filters, path).map(({ filters: group }) => {
    const of = group.map(({ text, path: at }) => numericFilter(text.trim(), at));
    const [only, second] = of;
    return only !== undefined && second === undefined ? only : { kind: 'any', of };
  });
}

function numericFilter(text: string, path: string): Condition {
  const range = between.exec(text);
  if (range !== null) {
    const attribute = attributeOf(range[1], path);
    return {
      kind: 'between',
      attribute,
      from: numberOf(attribute, range[2]),
      to: numberOf(attribute, range[3]),
    };
  }
  const [, name, operator, value] = comparison.exec(text) ?? [];
  const found = comparisons.find((one): one is Comparison => one === operator);
  if (found === undefined) throw invalid(path, 'must be of the form "price>=100" or "price:100 TO 200"');
  const attribute = attributeOf(name, path);
  return { kind: 'number', attribute, comparison: found, value: numberOf(attribute, value) };
}

function attributeOf(name = '', path: string): NumericAttribute {
  if (isNumericAttribute(name)) return name;
  throw invalid(path, `"${name}" is not a numeric attribute; there are ${numericAttributes.join(', ')}`);
}

/** Largest time in seconds; above it a number of `publishedAt` is taken for milliseconds. */
const LARGEST_SECOND = 1e11;
/** 31 December 9999, the last day that every date parser knows. */
const LAST_MILLISECOND = 253_402_300_799_999;

function numberOf(attribute: NumericAttribute, text = ''): number {
  const value = Number(text);
  if (attribute !== 'publishedAt') return value;
  const milliseconds = Math.abs(value) < LARGEST_SECOND ? value * 1000 : value;
  return Math.trunc(Math.min(Math.max(milliseconds, 0), LAST_MILLISECOND));
}
