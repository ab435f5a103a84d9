import { wordsOf } from '@vivarium/contracts/shared/words.ts';

/** What an index of places needs to know of one. */
export interface Named {
  place: { name: string; population: number };
}

/** Places by name, for whole names and for beginnings. */
export interface PlaceIndex<E extends Named> {
  /** @returns the places whose key begins so, in no order that matters. */
  beginning(prefix: string): E[];
  /** @returns the places that have this key, the largest first. */
  called(key: string): E[];
}

/** Words as one key: “St. Louis”, “st louis” and “St-Louis” are the same. */
export const placeKey = (text: string) => wordsOf(text).join(' ');

/**
 * Builds the index once for everything that looks places up: names folded and sorted, so that a beginning is one
 * stretch of it, found by bisection.
 * @param entries all places; their order does not matter
 */
export function createPlaceIndex<E extends Named>(entries: readonly E[]): PlaceIndex<E> {
  const sorted = entries
    .map((entry) => ({ key: placeKey(entry.place.name), entry }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const keys = sorted.map(({ key }) => key);
  const between = (first: string, beyond: string) =>
    sorted.slice(lowerBound(keys, first), lowerBound(keys, beyond)).map(({ entry }) => entry);
  return {
    beginning: (prefix) => between(prefix, `${prefix}\uffff`),
    called: (key) => between(key, `${key}\0`).sort((a, b) => b.place.population - a.place.population),
  };
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
