import { expect, test } from 'vitest';
import { createPlaceFinder } from '../understanding/readers/place/place-finder.ts';
import { createGazetteer } from './gazetteer.ts';
import { loadEntries } from './load-entries.ts';
import { otherNamesOf } from './other-names.ts';
import { createPlaceIndex, placeKey } from './place-index.ts';

const entries = loadEntries();
const index = createPlaceIndex(entries);
const { findPlaces, findAreas } = createPlaceFinder(entries, index);
const find = createGazetteer(entries, index);

test('every name of a town finds it, or a larger one that is called so', () => {
  const lost = entries.flatMap(({ place, otherNames = [] }) =>
    otherNames.filter((name) => {
      const found = index.called(placeKey(name));
      return !found.some(({ entry }) => entry.place === place);
    }),
  );
  expect(lost).toEqual([]);
});

test('said with its country, every name of a city is understood as the city, or as a larger one of that country', () => {
  const named = entries.flatMap((entry) =>
    entry.place.population < 300_000
      ? []
      : (entry.otherNames ?? []).map((name) => ({ name, place: entry.place })),
  );
  expect(named.length).toBeGreaterThan(15_000);
  const lost = named.filter(({ name, place }) => {
    const said = `${name} ${place.country}`;
    const [first] = findPlaces(said);
    // “Mexiko MX” may be read as a state and its code; what is no place then is an area.
    if (first === undefined) return findAreas(name).length === 0;
    return (first.population ?? 0) < place.population;
  });
  expect(lost.map(({ name, place }) => `${name} ${place.country}`)).toEqual([]);
});

test.each([
  ['Bruxelles', 'Brussels', 'BE'],
  ['Brüssel', 'Brussels', 'BE'],
  ['Wien', 'Vienna', 'AT'],
  ['Praha', 'Prague', 'CZ'],
  ['Cologne', 'Köln', 'DE'],
  ['München', 'Munich', 'DE'],
  ['Muenchen', 'Munich', 'DE'],
  ['Monaco di Baviera', 'Munich', 'DE'],
  ['Köln', 'Köln', 'DE'],
  ['Londres', 'London', 'GB'],
  ['Lüttich', 'Liège', 'BE'],
  ['Louvain', 'Leuven', 'BE'],
  ['Mailand', 'Milan', 'IT'],
  ['Genf', 'Genève', 'CH'],
  ['Bienne CH', 'Biel/Bienne', 'CH'],
  ['Vienne', 'Vienna', 'AT'],
  ['Bruges', 'Brugge', 'BE'],
  ['Rom', 'Rome', 'IT'],
  ['Bâle', 'Basel', 'CH'],
  ['nyc', 'New York City', 'US'],
  ['St. Louis', 'St. Louis', 'US'],
  ['Victoria BC', 'Victoria', 'CA'],
  ['London ON', 'London', 'CA'],
  ['Newcastle NSW', 'Newcastle', 'AU'],
  ['Perth WA', 'Perth', 'AU'],
  ['Москва', 'Moscow', 'RU'],
  ['東京', 'Tokyo', 'JP'],
])('%s is %s in %s, and nothing else', (said, name, country) => {
  expect(findPlaces(said)).toMatchObject([{ name, country }]);
});

test.each([
  ['Springfield', ['Springfield', 'Springfield']],
  ['Hanover', ['Hannover', 'Hanover']],
  ['Saint Louis', ['St. Louis', 'Saint-Louis']],
])('which %s is meant cannot be known', (said, names) => {
  expect(findPlaces(said).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
});

test.each(['Mexiko', 'Mexique', 'Luxemburg', 'Singapour'])(
  '%s is the country before it is a city',
  (said) => {
    expect(findPlaces(said)).toEqual([]);
  },
);

test.each(['Vine', 'Gold', 'Stripe', 'Pets', 'box', 'pair', 'MUC', 'Vine'])(
  '%s, a word or a code, names no town elsewhere',
  (said) => {
    expect(findPlaces(said).filter((place) => (place.population ?? 0) >= 100_000)).toEqual([]);
  },
);

test('who types a name in another language is shown the town by both', () => {
  expect(find('wien', 1)).toMatchObject([{ name: 'Vienna', calledAlso: 'Wien' }]);
  expect(find('Munich', 1)[0]).not.toHaveProperty('calledAlso');
});

test('what only begins a name elsewhere stands behind what begins one at home', () => {
  expect(find('min', 3).map(({ name }) => name)).not.toContain('Munich');
});

test('a name in two languages is found by either half, and one with an addition without it', () => {
  expect(otherNamesOf('Biel/Bienne', [])).toEqual(['Biel', 'Bienne']);
  expect(otherNamesOf('Wetter (Ruhr)', ['Wetter an der Ruhr'])).toEqual(['Wetter', 'Wetter an der Ruhr']);
});
