import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, readNumbers } from './number-text.ts';
import { numberText } from './query-values.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const asWritten = [
  (x: number) => String(x),
  (x: number) => JSON.stringify(x),
  (x: number) => x.toExponential(),
  (x: number) => ` ${x} `,
];

test('every finite number is read from every text that is made of it', () => {
  fc.assert(
    fc.property(finite, fc.constantFrom(...asWritten), (x, write) => {
      expect(readNumber(write(x))).toBe(x + 0);
    }),
  );
});

test('a number written out is read, however long it is', () => {
  fc.assert(
    fc.property(finite, fc.integer({ min: 0, max: 60 }), (x, digits) => {
      const text = Math.abs(x) < 1e21 ? x.toFixed(digits) : BigInt(x).toString();
      expect(readNumber(text)).toBe(Number(text) + 0);
    }),
  );
});

test.each([
  '',
  ' ',
  '.',
  '-',
  'e5',
  '1e',
  '1e+',
  '--1',
  '1.2.3',
  '0x10',
  '1_000',
  '1,5',
  'NaN',
  'Infinity',
  '1e400',
  '９',
  '1 2',
])('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test('a text of any length is judged at once', () => {
  expect(readNumber('1'.repeat(1_000_000))).toBeUndefined();
  expect(readNumber(`${'1'.repeat(390)}x`)).toBeUndefined();
});

test('several are separated by commas, and all of them must be numbers', () => {
  expect(readNumbers('-4e-7, 1.5')).toEqual([-4e-7, 1.5]);
  expect(readNumbers('1,,2')).toBeUndefined();
});

test('a parameter takes the numbers between its bounds, in whatever notation', () => {
  const latitude = numberText(-90, 90);
  fc.assert(
    fc.property(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(...asWritten), (x, write) => {
      expect(latitude.parse(write(x))).toBe(x + 0);
    }),
  );
  for (const text of ['90.5', '-1e2', 'NaN', '']) expect(latitude.safeParse(text).success).toBe(false);
});
