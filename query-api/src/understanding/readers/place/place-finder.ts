import { distanceKm } from '@vivarium/contracts/shared/location.ts';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { createAreas, isNamed, likelyAreas } from '../../../gazetteer/areas.ts';
import { createPlaceIndex, type Found, type PlaceIndex, placeKey } from '../../../gazetteer/place-index.ts';
import type { Gazetteer, Place } from '../../meaning/meaning.ts';

/** A place, the folded words that its region and country go by (`texas`, `tx`, `us`), and what it is called elsewhere. */
export interface PlaceEntry {
  place: Place & { population: number; countryName?: string };
  within: readonly string[];
  otherNames?: readonly string[];
}

/** Fewest inhabitants of a city that is meant although its state or country is called the same. */
const CITY = 100_000;

/** A namesake of at least one part in so many of the largest may be meant as well. */
const RIVAL = 3;
/** A city of at least one part in so many of a state or country that is called the same may be meant as well. */
const RIVAL_OF_AREA = 40;
/** Of less than one part in so many of its own state, the state is rather meant: Québec. */
const PART_OF_AREA = 10;
/** The same, of a city that is called so for short only: Oklahoma, but not New York. */
const PART_OF_AREA_FOR_SHORT = 4;
/** The same, of a town beside a larger one that is called so in another language only. */
const RIVAL_AT_HOME = 20;
/** Fewest inhabitants of such a town. */
const TOWN = 15_000;
/** Kilometres within which namesakes are as good as one place. */
const BESIDE = 100;
/** Most places of one name that are told. */
const MOST_NAMESAKES = 3;

const wordsOfPlace = (name: string) => wordsOf(name);
/** “Saint Louis” is called “St. Louis”, and “St. Paul” “Saint Paul”. */
const saints: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['saint', 'st'],
]);

/**
 * Prepares the places for looking up exact names.
 * @param entries all places; of several with one name the most populous is found, and those that may be meant as well
 * @param index of the same places, where there is one already
 */
export function createPlaceFinder(
  entries: readonly PlaceEntry[],
  index: PlaceIndex<PlaceEntry> = createPlaceIndex(entries),
): Gazetteer {
  const called = (words: readonly string[]) => {
    const key = words.join(' ');
    const otherwise = words.map((word) => saints.get(word) ?? word).join(' ');
    const so = index.called(key);
    // “St. Louis” is what one is called at home, and what the other Saint-Louis is called for short.
    const alsoSo = otherwise === key ? [] : index.called(otherwise).map(({ entry }) => ({ entry, by: key }));
    // The metropolis before the village, whatever either is called at home.
    return [...so, ...alsoSo].sort((a, b) => b.entry.place.population - a.entry.place.population);
  };
  const findAreas = createAreas(entries);
  /** “In Florida” is the state and none of the towns called so; “in Berlin” is the city that is a state. */
  const isArea = ({ entry: { place, within }, by }: Found<PlaceEntry>, words: readonly string[]) => {
    const key = words.join(' ');
    const areas = likelyAreas(findAreas(key));
    // “Mexiko” is the country, though the city is called so somewhere.
    if (by !== undefined && areas.some(({ names }) => names === undefined)) return true;
    if (!areas.some((area) => area.names === undefined || isNamed(area))) return false;
    const part = by === undefined ? PART_OF_AREA : PART_OF_AREA_FOR_SHORT;
    return (
      place.population < CITY ||
      !words.every((word) => within.includes(word)) ||
      areas.some((area) => area.names !== undefined && place.population * part < area.people)
    );
  };
  return {
    findAreas,
    findCitiesBeside(areas, name) {
      const people = Math.min(...areas.map((area) => area.people));
      return called(wordsOfPlace(name))
        .filter((found) => {
          const { population } = found.entry.place;
          return isCalledSo(found) && population >= CITY && population * RIVAL_OF_AREA >= people;
        })
        .map(({ entry }) => entry.place)
        .slice(0, MOST_NAMESAKES);
    },
    findPlaces(name) {
      const words = wordsOfPlace(name);
      for (let named = words.length; named > 0; named -= 1) {
        const rest = words.slice(named);
        const found = called(words.slice(0, named)).filter(({ entry: { within } }) =>
          rest.every((word) => within.includes(word)),
        );
        const [largest] = found;
        if (largest === undefined) continue;
        return rest.length === 0 && isArea(largest, words) ? [] : whichMayBe(largest, found);
      }
      return [];
    },
  };
}

/** @returns the largest, and whichever else may be meant as well. */
function whichMayBe(largest: Found<PlaceEntry>, found: readonly Found<PlaceEntry>[]): PlaceEntry['place'][] {
  const { place } = largest.entry;
  const rivals = found.filter((other) => {
    const { population } = other.entry.place;
    if (distanceKm(place, other.entry.place) < BESIDE) return false;
    if (isCalledSo(largest) && !isCalledSo(other)) return false;
    const isAtHome = isCalledSo(other) && !isCalledSo(largest);
    if (isAtHome) return population >= TOWN && population * RIVAL_AT_HOME >= place.population;
    return population * RIVAL >= place.population;
  });
  return [place, ...rivals.map(({ entry }) => entry.place)].slice(0, MOST_NAMESAKES);
}

/** At home, or for short: “Newcastle” is what people call Newcastle upon Tyne, and “Washington” Washington, D.C. */
function isCalledSo({ entry, by }: Found<PlaceEntry>): boolean {
  return by === undefined || placeKey(entry.place.name).startsWith(`${placeKey(by)} `);
}
