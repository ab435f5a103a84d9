import { expect, test } from 'vitest';
import { numericConditions } from './numeric-filters.ts';

const parse = (filters: Parameters<typeof numericConditions>[0]) =>
  numericConditions(filters, 'numericFilters');

test.each([
  ['price>=149.00', { kind: 'number', attribute: 'price', comparison: '>=', value: 149 }],
  ['price < 10', { kind: 'number', attribute: 'price', comparison: '<', value: 10 }],
  ['weightGrams!=-1.5', { kind: 'number', attribute: 'weightGrams', comparison: '!=', value: -1.5 }],
  ['price:10 TO 20', { kind: 'between', attribute: 'price', from: 10, to: 20 }],
])('%s', (text, condition) => {
  expect(parse([text])).toEqual([condition]);
});

test('times are seconds, or milliseconds where they are too large for seconds', () => {
  const [seconds] = parse('publishedAt>1790000000');
  const [milliseconds] = parse('publishedAt>1790000000000');
  expect(seconds).toEqual(milliseconds);
  expect(parse('publishedAt<999999999999999')).toMatchObject([{ value: 253_402_300_799_999 }]);
});

test('the inner list means any', () => {
  expect(parse([['price<10', 'price>100'], 'weightGrams>1'])).toMatchObject([
    { kind: 'any', of: [{ value: 10 }, { value: 100 }] },
    { kind: 'number' },
  ]);
});
