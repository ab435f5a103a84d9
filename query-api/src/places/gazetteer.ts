import type { Place } from '@vivarium/contracts/http/places.ts';
import { foldText, wordsOf } from '@vivarium/contracts/search/fold-text.ts';

/** A place and the words by which its region and country are recognised, folded: `texas`, `tx`, `us`. */
export interface Entry {
  place: Place;
  within: readonly string[];
}

/** Finds the places that a text begins to name, the largest first. */
export type FindPlaces = (text: string, limit: number) => Place[];

/** Words as one key: “St. Louis”, “st louis” and “St-Louis” are the same. */
const keyOf = (text: string) => wordsOf(foldText(text)).join(' ');

/**
 * Builds the index: names folded and sorted, so that a beginning is one stretch of it, found by bisection.
 * @param entries all places; their order does not matter
 */
export function createGazetteer(entries: readonly Entry[]): FindPlaces {
  const sorted = entries
    .map((entry) => ({ key: keyOf(entry.place.name), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const keys = sorted.map(({ key }) => key);

  const stretch = (prefix: string) => {
    const from = lowerBound(keys, prefix);
    const to = lowerBound(keys, `${prefix}\uffff`);
    return sorted.slice(from, to).map(({ entry }) => entry);
  };
  return (text, limit) => {
    const words = wordsOf(foldText(text));
    const found = new Set<Place>();
    // All words as a name (“new york”), and fewer of them with the rest as where it is (“austin tx”).
    for (let named = words.length; named > 0; named -= 1) {
      const rest = words.slice(named);
      const entries = stretch(words.slice(0, named).join(' ')).filter(({ within }) =>
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

/** @returns how many of the sorted texts stand before `text`. */
function lowerBound(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
