import fc from 'fast-check';
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

test('every finite number is taken as it is written, in comparisons and in ranges', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(number, number, fc.constantFrom('<', '<=', '=', '!=', '>=', '>'), (a, b, comparison) => {
      const filters = [`price${comparison}${a}`, `weightGrams: ${a} TO ${JSON.stringify(b)}`];
      expect(parse(filters)).toEqual([
        { kind: 'number', attribute: 'price', comparison, value: a + 0 },
        { kind: 'between', attribute: 'weightGrams', from: a + 0, to: b + 0 },
      ]);
    }),
  );
});

test.each(['price>=', 'price>=NaN', 'price>=1e400', 'price:1 TO', 'price:1TO2', 'price>>1', '>1', 'price'])(
  '“%s” is no comparison',
  (text) => {
    expect(() => parse([text])).toThrow(/of the form/);
  },
);

test('a millisecond that is told as seconds is the same millisecond when it is asked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90_000_000_000_000 }), (ms) => {
      const [condition] = parse(`publishedAt>=${ms / 1000}`);
      expect(condition).toMatchObject({ value: ms / 1000 < 1e11 ? ms : 0 });
    }),
  );
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
