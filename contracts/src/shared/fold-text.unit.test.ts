import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, foldWithOrigin } from './fold-text.ts';

test.each([
  ['Jérôme’s Größe', 'jeromes grosse'],
  ['ŁÓDŹ', 'lodz'],
  ['Smørrebrød', 'smorrebrod'],
  ['İstanbul', 'istanbul'],
  ["Brook's Kingsnake", 'brooks kingsnake'],
  ['66% Poss Het', '66% poss het'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['3½', '3 1⁄2'],
  ['ba\u00ADll py\u200Bth\u200Don \uFEFF\u202Emale', 'ball python male'],
  ['b\u0430ll РYТHОN', 'ball python'],
  ['питон сова', 'питон сова'],
  ['ｆｕｌｌ ｗｉｄｔｈ', 'full width'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});

test('where a folded letter comes from is told for the same folded text', () => {
  const piece = fc.constantFrom(
    'a',
    'É',
    'ß',
    '½',
    '3',
    'а',
    'Σ',
    '\u200D',
    '👩‍🔬',
    '漢',
    ' ',
    '\n',
    '’',
    '한',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece).map((all) => all.join('')),
        fc.string({ unit: 'grapheme' }),
      ),
      (text) => {
        const { folded, origin } = foldWithOrigin(text);
        expect(folded).toBe(foldText(text));
        expect(foldText(folded)).toBe(folded);
        expect(origin).toHaveLength(folded.length);
      },
    ),
    { numRuns: 2000 },
  );
});

// Looked for with its word around it, what looks alike took the square of the word's length: hours, of these.
test.each([
  ['a word without an end', `${'a'.repeat(1_000_000)} яa`, `${'a'.repeat(1_000_000)} яa`],
  ['one that mixes', `б${'a'.repeat(1_000_000)}с`, `б${'a'.repeat(1_000_000)}c`],
  ['a heap of marks', `e${'\u0301\u0323'.repeat(1_000_000)}`, 'e'],
])('%s is folded too', (_what, text, folded) => {
  expect(foldText(text) === folded).toBe(true);
});
