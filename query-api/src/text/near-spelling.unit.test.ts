import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forgivenIn, wrongLetters } from './near-spelling.ts';

test.each([
  ['pyhton', 'python', false, 1],
  ['pyton', 'python', false, 1],
  ['pytho', 'python', false, 1],
  ['pytho', 'python', true, 0],
  ['pyht', 'python', true, 1],
  ['lepoar', 'leopard', true, 1],
  ['crset', 'crested', true, 1],
  ['eublefaris', 'eublepharis', false, 2],
  ['axx', 'ball', true, undefined],
  ['ba', 'be', true, undefined],
  ['abll', 'ball', true, undefined],
  ['10.1', '10.0', false, undefined],
])('“%s” for “%s” (as a beginning: %s) has %s letters wrong', (typed, meant, asBeginning, edits) => {
  expect(wrongLetters(typed, meant, asBeginning)).toBe(edits);
});

const word = fc.stringMatching(/^[a-e]{1,12}$/);

test('the first letter is never guessed', () => {
  fc.assert(
    fc.property(word, word, fc.boolean(), (typed, meant, asBeginning) => {
      if (wrongLetters(typed, meant, asBeginning) !== undefined) expect(typed[0]).toBe(meant[0]);
    }),
  );
});

test('nothing is guessed before the third letter, and a word is never more than its edits away', () => {
  fc.assert(
    fc.property(word, word, fc.boolean(), (typed, meant, asBeginning) => {
      const edits = wrongLetters(typed, meant, asBeginning) ?? 0;
      expect(edits).toBeLessThanOrEqual(forgivenIn(typed));
      if (typed.length < 3) expect(edits).toBe(0);
    }),
  );
});

test('every beginning of a word is that word with nothing wrong', () => {
  fc.assert(
    fc.property(word, fc.nat(11), (meant, cut) => {
      expect(wrongLetters(meant.slice(0, 1 + cut), meant, true)).toBe(0);
    }),
  );
});
