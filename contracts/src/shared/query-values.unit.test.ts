import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { isListOfTexts, listOf, textsIn, textsOf } from './query-values.ts';

const values = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 });

test('values of whatever letters come back as they were encoded, repeated or separated', () => {
  fc.assert(
    fc.property(values, (all) => {
      const separated = `x=1&city=${all.map(encodeURIComponent).join(',')}&y=2`;
      const repeated = new URLSearchParams(all.map((value): [string, string] => ['city', value])).toString();
      expect(textsIn(separated, 'city')).toEqual(all);
      expect(textsIn(repeated, 'city')).toEqual(all);
    }),
  );
});

test('a comma separates where it stands as one, and belongs to the value where it is encoded', () => {
  expect(textsIn('city=Washington%2C+D.C.,Leeds', 'city')).toEqual(['Washington, D.C.', 'Leeds']);
  expect(textsIn('city', 'city')).toEqual(['']);
  expect(textsIn('a=b=c&city=d=e', 'city')).toEqual(['d=e']);
});

test('what cannot be decoded stays as it is', () => {
  expect(textsIn('city=100%&city=%ed%a0%80', 'city')).toEqual(['100%', '%ed%a0%80']);
});

test('lists of texts are known by their schema, whatever it is wrapped in', () => {
  const texts = textsOf(z.string());
  expect([texts, texts.optional(), texts.optional().describe('towns')].map(isListOfTexts)).toEqual([
    true,
    true,
    true,
  ]);
  expect([listOf(z.string()).optional(), z.string(), undefined].map(isListOfTexts)).toEqual([
    false,
    false,
    false,
  ]);
});
