import { writtenWords } from '@vivarium/contracts/shared/words.ts';
import { describe, expect, test } from 'vitest';
import { createGazetteer, type Entry } from '../gazetteer/gazetteer.ts';
import { placesAt } from './place-candidates.ts';

const entry = (name: string, population: number, lat = 0, lng = 0): Entry => ({
  within: ['texas', 'tx'],
  place: { name, region: 'Texas', country: 'US', countryName: 'United States', lat, lng, population },
});
const gazetteer = createGazetteer([
  entry('Austin', 900_000, 30, -97),
  entry('Austintown', 30_000, 41, -81),
  entry('Ausville', 300),
  entry('San Antonio', 1_400_000, 29, -98),
  entry('Clowne', 7000),
]);
const found = (text: string, near?: { lat: number; lng: number }) =>
  placesAt(writtenWords(text), gazetteer, near, 3).map(({ place, words }) => `${place.name} ${words}`);

describe('places', () => {
  test.each([
    ['aust', ['Austin 1', 'Austintown 1']],
    ['aus', []],
    ['near aus', ['Austin 2', 'Austintown 2']],
    ['near au', []],
    ['austin tx', ['Austin 2', 'Austintown 2']],
    ['pied near aus', ['Austin 2', 'Austintown 2']],
    ['pied san ant', ['San Antonio 2']],
    ['pied austin', ['Austin 1']],
    ['near', []],
    ['clown', []],
    ['clowne', ['Clowne 1']],
  ])('“%s”', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('nearby come before larger ones', () => {
    expect(found('aust', { lat: 41, lng: -81 })).toEqual(['Austintown 1', 'Austin 1']);
  });
});
