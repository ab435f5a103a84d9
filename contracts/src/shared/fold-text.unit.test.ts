import { expect, test } from 'vitest';
import { foldText, wordsOf } from './fold-text.ts';

test.each([
  ['Jérôme’s Größe', 'jeromes grosse'],
  ['ŁÓDŹ', 'lodz'],
  ['Smørrebrød', 'smorrebrod'],
  ['İstanbul', 'istanbul'],
  ["Brook's Kingsnake", 'brooks kingsnake'],
  ['66% Poss Het', '66% poss het'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
  expect(foldText(folded)).toBe(folded);
});

test('words are runs of letters and digits, decimal numbers stay whole', () => {
  expect(wordsOf(foldText('UVB-tube 10.0, het/Clown (1.0)'))).toEqual([
    'uvb',
    'tube',
    '10.0',
    'het',
    'clown',
    '1.0',
  ]);
  expect(wordsOf('  … ')).toEqual([]);
});
