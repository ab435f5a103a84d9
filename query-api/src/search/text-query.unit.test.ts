import { describe, expect, test } from 'vitest';
import { fuzzyRelevance, fuzzyText, guessedWords, looseText, searchWords } from './text-query.ts';

const words = (count: number) =>
  Array.from({ length: count }, (_, i) => `word${'abcdefghijklmnopqrstuvwxyz'[i % 26]}`);
/** How many of the words may be spelt a little differently. */
const fuzzyIn = (clause: unknown) => JSON.stringify(clause).split('"fuzziness"').length - 1;

describe('the words of a text', () => {
  test('are searched for up to a number of them', () => {
    expect(searchWords(words(40).join(' '))).toEqual(words(32));
  });

  test('may be misspelt up to the eighth', () => {
    expect(fuzzyIn(fuzzyText(words(8)))).toBe(8);
    expect(fuzzyIn(fuzzyText(words(12)))).toBe(8);
    expect(guessedWords(words(12), 'fuzzy')).toEqual(words(8));
    expect(fuzzyRelevance(words(12))).toMatchObject({ multi_match: { query: words(8).join(' ') } });
  });

  test('are spelt as asked where they are exact, too short, or hold a number', () => {
    expect(guessedWords(['leopord'], 'exact')).toEqual([]);
    expect(guessedWords(['uv', 'boa', '10ph'], 'fuzzy')).toEqual(['boa']);
  });

  test('count for something even when none of them tells anything', () => {
    expect(looseText(['near', 'me'])).toMatchObject({ bool: { should: [{}, {}] } });
    expect(looseText(['gecko', 'near', 'me'])).toMatchObject({
      bool: { should: [{ bool: { should: [{ match: { everything: { query: 'gecko' } } }, {}] } }] },
    });
  });
});
