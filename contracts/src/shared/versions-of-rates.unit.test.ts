import { expect, test } from 'vitest';
import { isOfOtherRates, versionOfRates } from './reference-rates.ts';

test('versions of a read model with prices tell apart the days of their rates', () => {
  expect(isOfOtherRates(620_261_030, 620_261_031)).toBe(true);
  expect(isOfOtherRates(620_261_030, 720_261_030)).toBe(false);
  expect(isOfOtherRates(versionOfRates(6), versionOfRates(7))).toBe(false);
});

test('a version without rates has no other ones', () => {
  expect(isOfOtherRates(3, 4)).toBe(false);
  expect(isOfOtherRates(3, versionOfRates(1))).toBe(false);
});
