import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGazetteer, type Entry } from './gazetteer.ts';
import { placeKey } from './place-index.ts';

const entry = (name: string, population: number, within: string[]): Entry => ({
  within,
  place: { name, region: null, country: 'XX', countryName: 'X', lat: 0, lng: 0, population },
});
const find = createGazetteer([
  entry('Austin', 900, ['texas', 'tx', 'us']),
  entry('Austin', 20, ['minnesota', 'mn', 'us']),
  entry('Aussillon', 7, ['occitanie', 'fr']),
  entry('New York', 8000, ['new', 'york', 'ny', 'us']),
  entry('New Rochelle', 70, ['new', 'york', 'ny', 'us']),
  entry('Zürich', 400, ['zurich', 'ch']),
  entry('St. Louis', 300, ['missouri', 'mo', 'us']),
]);
const found = (text: string, limit = 8) =>
  find(text, limit).map(({ name, population }) => `${name} ${population}`);

test.each([
  ['aus', ['Austin 900', 'Austin 20', 'Aussillon 7']],
  ['AUSTIN, mn', ['Austin 20']],
  ['austin minn', ['Austin 20']],
  ['new york', ['New York 8000', 'New Rochelle 70']],
  ['zur', ['Zürich 400']],
  ['ZÜR', ['Zürich 400']],
  ['st louis', ['St. Louis 300']],
  ['ustin', []],
  ['…', []],
])('“%s”', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test('no more than asked for', () => {
  expect(found('a', 2)).toEqual(['Austin 900', 'Austin 20']);
});

test('a key is the words of a name, whatever way they are split', () => {
  const names = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z .-]{1,12}$/));
  fc.assert(
    fc.property(names, (name) => {
      expect(placeKey(name)).toBe(wordsOf(name).join(' '));
    }),
  );
});
