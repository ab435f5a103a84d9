import { describe, expect, test } from 'vitest';
import { context } from '../understanding/fixtures.ts';
import { wordsOfLexicon } from '../understanding/lexicon/lexicon.ts';
import { emptyWords } from './text-query.ts';
import { createVocabulary } from './vocabulary.ts';

const { isDoubtful } = createVocabulary(['ball', 'python', 'piebald']);

describe('words are doubtful', () => {
  test.each([
    ['where one is unknown', ['bal1', 'pyhton'], true],
    ['where all are known', ['ball', 'python'], false],
    ['where the last one is but the beginning of a known one', ['ball', 'pyth'], false],
    ['where another one is but a beginning', ['pyth', 'ball'], true],
    ['never where they are short or have digits', ['bp', 'xyz', 'cb25'], false],
    ['never where there are none', [], false],
  ])('%s', (_name, words, doubtful) => {
    expect(isDoubtful(words)).toBe(doubtful);
  });
});

test('words that tell nothing are not looked for, since everybody uses them', () => {
  const { isDoubtful: isUnused } = createVocabulary(wordsOfLexicon(context.catalogue));
  expect([...emptyWords].filter((word) => isUnused([word, 'python']))).toEqual([]);
});
