import type { Place } from '@vivarium/contracts/places/http.ts';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import { createPlaceIndex, type Found, type PlaceIndex, placeKey } from './place-index.ts';

/** A place and the words by which its region and country are recognised, folded: `texas`, `tx`, `us`. */
export interface Entry {
  place: Place;
  within: readonly string[];
  /** What it is called in other languages and scripts, as written. */
  otherNames?: readonly string[];
}

/** Finds the places that a text begins to name, the largest first; behind them those that it begins to name in another language. */
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
    const found = new Map<Entry, Match>();
    // All words as a name (“new york”), and fewer of them with the rest as where it is (“austin tx”).
    for (let named = words.length; named > 0; named -= 1) {
      const rest = words.slice(named);
      const key = words.slice(0, named).join(' ');
      const matches = beginning(key)
        .filter(({ entry: { within } }) => rest.every((word) => within.some((name) => name.startsWith(word))))
        .map((match): Match => ({ ...match, isGuess: match.by !== undefined && placeKey(match.by) !== key }));
      for (const match of likeliest(matches, limit))
        if (!found.has(match.entry)) found.set(match.entry, match);
    }
    return likeliest([...found.values()], limit).map(({ entry: { place }, by }) =>
      by === undefined ? place : { ...place, calledAlso: by },
    );
  };
}

/** `isGuess`: the text begins what the place is called somewhere else. */
type Match = Found<Entry> & { isGuess: boolean };

/** Who types “min” means Minneapolis sooner than Minchen. */
function likeliest(found: readonly Match[], count: number): Match[] {
  return found
    .toSorted(
      (a, b) => Number(a.isGuess) - Number(b.isGuess) || b.entry.place.population - a.entry.place.population,
    )
    .slice(0, count);
}
