import { foldText, wordsOf } from '@vivarium/contracts/search/fold-text.ts';
import type { Gazetteer, Place } from './meaning.ts';

/** A place, and the folded words that its region and country go by (`texas`, `tx`, `us`). */
export interface PlaceEntry {
  place: Place & { population: number };
  within: readonly string[];
}

/** What some cities are called beside their name in GeoNames. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['new york', 'new york city'],
  ['nyc', 'new york city'],
]);

const wordsOfPlace = (name: string) =>
  wordsOf(foldText(name)).map((word) => (word === 'saint' ? 'st' : word));

/**
 * Prepares the places for looking up exact names. Takes some 300 ms for all cities of the world.
 * @param entries all places; of several with one name the most populous is found
 */
export function createPlaceFinder(entries: readonly PlaceEntry[]): Gazetteer {
  const byName = Map.groupBy(entries, ({ place }) => wordsOfPlace(place.name).join(' '));
  for (const same of byName.values()) same.sort((a, b) => b.place.population - a.place.population);
  return {
    findPlace(name) {
      const words = wordsOfPlace(name);
      for (let named = words.length; named > 0; named -= 1) {
        const key = words.slice(0, named).join(' ');
        const rest = words.slice(named);
        const found = byName
          .get(otherNames.get(key) ?? key)
          ?.find(({ within }) => rest.every((word) => within.includes(word)));
        if (found !== undefined) return found.place;
      }
      return undefined;
    },
  };
}
