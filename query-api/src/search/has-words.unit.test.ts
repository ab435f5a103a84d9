import { describe, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { readable } from './clause.ts';
import { hasWords } from './has-words.ts';
import { exactText } from './text-query.ts';

const listing = {
  ...aListing({ title: "Pied, female; from Hermann's pond. 450.00 or (sub-adult)" }),
  description: 'Größe: good/calm, v1.2 eats_well Łódź-raised',
};
const asked = (...words: string[]) => {
  const { match_bool_prefix = {} } = readable(exactText(words));
  return hasWords(match_bool_prefix, listing);
};

describe('whether a listing has words', () => {
  test('is certain of those that stand between blanks and signs that part words', () => {
    expect(asked('pied', 'female', 'pond', 'sub', 'adult')).toBe(true);
    expect(asked('good', 'calm', 'raised')).toBe(true);
    expect(asked('clown', 'pied')).toBe(false);
  });

  test('takes the last one as the beginning of a word, and no other', () => {
    expect(asked('pied', 'fem')).toBe(true);
    expect(asked('fem', 'pied')).toBe(false);
  });

  test('is for Elasticsearch to tell of what it may split otherwise', () => {
    for (const word of ['v1', 'eats', 'gr', 'd']) expect(asked(word, 'pied'), word).toBeUndefined();
    expect(asked('größe')).toBeUndefined();
    expect(asked('450.00')).toBeUndefined();
    expect(asked('450', 'clown')).toBe(false);
  });

  test('is for Elasticsearch to tell of other fields, and of a document without all of its texts', () => {
    expect(hasWords({ title: { query: 'pied', operator: 'and' } }, listing)).toBeUndefined();
    expect(hasWords({ everything: { query: 'pied' } }, listing)).toBeUndefined();
    expect(hasWords({ everything: { query: 'pied', operator: 'and' } }, { title: 'Pied' })).toBeUndefined();
  });
});
