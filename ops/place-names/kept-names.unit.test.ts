import { expect, test } from 'vitest';
import { keptNames, placeNamesFile, type Town } from './kept-names.ts';

const town = (given: Partial<Town>): Town => ({
  id: 1,
  name: 'Munich',
  country: 'DE',
  population: 1_500_000,
  called: [],
  ...given,
});
const isWord = (word: string) => ['vine', 'pet', 'cologne', 'Cologne'].includes(word);
const keptOf = (given: Partial<Town>) => keptNames([town(given)], isWord).get(1) ?? [];

test('keeps names in Latin letters, spelt with their accents, each once', () => {
  expect(keptOf({ called: ['Munchen', 'München', 'Munich', 'munich', 'Muenchen'] })).toEqual([
    'München',
    'Muenchen',
  ]);
});

test('leaves out codes, romanisations and words of English', () => {
  expect(keptOf({ called: ['MUC', "Brjussel'", 'mu ni hei', 'Vīne', 'Pets', 'Rom'] })).toEqual([]);
  expect(keptOf({ called: ['Cologne'] })).toEqual(['Cologne']);
});

test('keeps other scripts of large cities only, and names of small towns only where languages meet', () => {
  expect(keptOf({ called: ['Мюнхен', '慕尼黑', 'ཝ་ཨ་ན།'] })).toEqual(['Мюнхен', '慕尼黑']);
  expect(keptOf({ called: ['Мюнхен'], population: 90_000 })).toEqual([]);
  expect(keptOf({ called: ['Louvain'], country: 'BE', population: 20_000 })).toEqual(['Louvain']);
  expect(keptOf({ called: ['Louvain'], country: 'US', population: 20_000 })).toEqual([]);
});

test('the file names its source and its licence', () => {
  const file = placeNamesFile(new Map([[7, ['Wien', 'Bécs']]]), '3.0.2');
  expect(file).toContain('GeoNames (https://www.geonames.org), CC BY 4.0');
  expect(file).toContain('\n7\tBécs\tWien\n');
});
