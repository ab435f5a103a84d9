import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aTitle, segmentsOf } from './fixtures/titles.ts';
import { plainText } from './plain-text.ts';
import { indexedWords, plainWords, wordsOf, writtenWords } from './words.ts';

test.each([
  ['UVB-tube 10.0, het/Clown (1.0)', 'uvb tube 10.0 het clown 1.0'],
  ['12.5cm 66het T5HO CB24', '12.5 cm 66 het t5ho cb24'],
  ['C.B.B. u.v.b. lamp', 'cbb uvb lamp'],
  ['www.reptiles.co.uk/snakes', 'www reptiles co uk snakes'],
  ['1/2 grown, 3½ years', '1 2 grown 3 1 2 years'],
  ['het:clown pied·albino ball_python', 'het clown pied albino ball python'],
  ['60x45x45 cm', '60 x 45 x 45 cm'],
  ["Brook's d’Hermann", 'brooks dhermann'],
  ['1.0.2 1,500', '1.0.2 1,500'],
  ['豹紋守宮', '豹 紋 守 宮'],
  ['  … ', ''],
])('%s has the words %s', (text, words) => {
  expect(wordsOf(text).join(' ')).toBe(words);
});

describe('what a text is found by', () => {
  test.each([
    ['sub-adult', 'subadult'],
    ['UVB 1.5,2.5', '2.5'],
    ['0.1.0', '0.1'],
    ['1,500 g', '1500'],
    ['1.500 g', '1500'],
    ['C.B.', 'b'],
    ["tortue d'Hermann", 'hermann'],
  ])('%s is found by %s', (text, word) => {
    expect([...indexedWords(text)]).toContain(word);
  });

  test('is each of its words, however somebody splits it: at spaces, at signs, or as a dictionary would', () => {
    let words = 0;
    fc.assert(
      fc.property(aTitle, (title) => {
        const indexed = indexedWords(plainText(title));
        for (const segment of segmentsOf(title)) {
          const asked = wordsOf(segment);
          words += asked.length;
          for (const word of asked) expect([...indexed], `${segment} of ${title}`).toContain(word);
        }
      }),
      { numRuns: 10_000 },
    );
    expect(words).toBeGreaterThan(50_000);
  });
});

test('each word is marked where it stands, with the accents that belong to it', () => {
  const found = writtenWords('Cafe\u0301s d’été 12.5cm');
  expect(found.map(({ word, start, end }) => [word, start, end])).toEqual([
    ['cafes', 0, 6],
    ['dete', 7, 12],
    ['12.5', 13, 17],
    ['cm', 17, 19],
  ]);
});

test('plain words are those in which nothing joins', () => {
  expect([...plainWords('Ball python, 66% het: clown (1.0) e.g. snake_hook été')]).toEqual([
    'ball',
    'python',
    '66',
    'het',
    'clown',
  ]);
});
