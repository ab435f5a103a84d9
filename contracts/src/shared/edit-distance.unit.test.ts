import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editsBetween } from './edit-distance.ts';

const isWithinEdits = (a: string, b: string, edits: number) => editsBetween(a, b, edits) !== undefined;

test.each([
  ['gecko', 'geko', 1, true],
  ['gecko', 'gekco', 1, true],
  ['leopard', 'leopord', 1, true],
  ['leopard', 'lepord', 1, false],
  ['leopard', 'lepord', 2, true],
  ['pied', 'pie', 0, false],
  ['', 'ab', 2, true],
])('%s and %s within %i: %s', (a, b, edits, expected) => {
  expect(isWithinEdits(a, b, edits)).toBe(expected);
});

test('a word is near itself, and nearness goes both ways', () => {
  const word = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', 'c') });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, edits) => {
      expect(isWithinEdits(a, a, edits)).toBe(true);
      expect(isWithinEdits(a, b, edits)).toBe(isWithinEdits(b, a, edits));
      if (isWithinEdits(a, b, edits)) expect(isWithinEdits(a, b, edits + 1)).toBe(true);
    }),
  );
});
