import type { Place } from '@vivarium/contracts/places/http.ts';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { createPlaceIndex, type PlaceIndex } from './place-index.ts';

/** A place and the words by which its region and country are recognised, folded: `texas`, `tx`, `us`. */
export interface Entry {
  place: Place;
  within: readonly string[];
}

/** Finds the places that a text begins to name, the largest first. */
export type FindPlaces = (text: string, limit: number) => Place[];

/**
 * @param entries all places; their order does not matter
 * @param index of the same places, where there is one already
 */
export function createGazetteer(
  entries: readonly Entry[],
  { beginning }: PlaceIndex<Entry> = createPlaceIndex(entries),
): FindPlaces {
  return (text, limit) => {
    const words = wordsOf(text);
    const found = new Set<Place>();
    // All words as a name (“new york”), and fewer of them with the rest as where it is (“austin tx”).
    for (let named = words.length; named > 0; named -= 1) {
      const rest = words.slice(named);
      const entries = beginning(words.slice(0, named).join(' ')).filter(({ within }) =>
        rest.every((word) => within.some((name) => name.startsWith(word))),
      );
      for (const place of largest(
        entries.map(({ place }) => place),
        limit,
      ))
        found.add(place);
    }
    return largest([...found], limit);
  };
}

function largest(places: readonly Place[], count: number): Place[] {
  return places.toSorted((a, b) => b.population - a.population).slice(0, count);
}
