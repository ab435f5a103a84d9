import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { areaKey, createAreas } from '../../../gazetteer/areas.ts';
import { exonyms } from '../../../gazetteer/exonyms.ts';
import { createPlaceIndex, type PlaceIndex } from '../../../gazetteer/place-index.ts';
import type { Gazetteer, Place } from '../../meaning/meaning.ts';

/** A place, and the folded words that its region and country go by (`texas`, `tx`, `us`). */
export interface PlaceEntry {
  place: Place & { population: number; region?: string | null; countryName?: string };
  within: readonly string[];
}

const withStates = new Set(['US', 'CA', 'AU']);
/** Fewest inhabitants of a city that is meant although its state or country is called the same. */
const CITY = 100_000;

/** By what a city is called elsewhere: its names in the gazetteer. */
const elsewhere: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(exonyms, ([other]) => areaKey(other))].map(([key, all]) => [
    key,
    all.map(([, name]) => areaKey(name)),
  ]),
);

const wordsOfPlace = (name: string) => wordsOf(name);
/** “Saint Louis” is called “St. Louis”, and “St. Paul” “Saint Paul”. */
const saints: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['saint', 'st'],
]);

/**
 * Prepares the places for looking up exact names.
 * @param entries all places; of several with one name the most populous is found
 * @param index of the same places, where there is one already
 */
export function createPlaceFinder(
  entries: readonly PlaceEntry[],
  index: PlaceIndex<PlaceEntry> = createPlaceIndex(entries),
): Gazetteer {
  const called = (words: readonly string[]) => {
    const key = words.join(' ');
    const otherwise = words.map((word) => saints.get(word) ?? word).join(' ');
    const keys = new Set([key, otherwise, ...(elsewhere.get(key) ?? [])]);
    // The metropolis before the village, whatever either is called at home.
    return [...keys]
      .flatMap((one) => index.called(one))
      .sort((a, b) => b.place.population - a.place.population);
  };
  const findAreas = createAreas(entries);
  const areas = areasOf(entries);
  /** “In Florida” is the state and none of the towns called so; “in Berlin” is the city that is a state. */
  const isArea = ({ place, within }: PlaceEntry) => {
    const words = wordsOfPlace(place.name);
    if (!areas.has(words.join(' '))) return false;
    return place.population < CITY || !words.every((word) => within.includes(word));
  };
  return {
    findAreas,
    findPlace(name) {
      const words = wordsOfPlace(name);
      for (let named = words.length; named > 0; named -= 1) {
        const rest = words.slice(named);
        const found = called(words.slice(0, named)).find(({ within }) =>
          rest.every((word) => within.includes(word)),
        );
        if (found !== undefined) return rest.length === 0 && isArea(found) ? undefined : found.place;
      }
      return undefined;
    },
  };
}

/** Names of countries, and of the states and provinces that people name like places. */
function areasOf(entries: readonly PlaceEntry[]): Set<string> {
  const names = new Set<string>();
  for (const { place } of entries) {
    if (place.countryName !== undefined) names.add(place.countryName);
    if (place.region && withStates.has(place.country)) names.add(place.region);
  }
  return new Set([...names].map((name) => wordsOfPlace(name).join(' ')));
}
