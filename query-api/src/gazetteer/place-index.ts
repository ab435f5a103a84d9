import { wordsOf } from '@vivarium/contracts/shared/words.ts';

/** What an index of places needs to know of one. */
export interface Named {
  place: { name: string; population: number };
  /** What it is called elsewhere. */
  otherNames?: readonly string[];
}

/** A place as it was found. */
export interface Found<E> {
  entry: E;
  /** The name that it was found by, where it is not its own. */
  by?: string;
}

/** Places by name, for whole names and for beginnings. */
export interface PlaceIndex<E extends Named> {
  /** @returns the places one of whose keys begins so, in no order that matters, each once. */
  beginning(prefix: string): Found<E>[];
  /** @returns the places that have this key, the largest first, each once. */
  called(key: string): Found<E>[];
}

/** Words as one key: “St. Louis”, “st louis” and “St-Louis” are the same. */
export function placeKey(text: string): string {
  return plain.test(text) ? text.toLowerCase().replaceAll('-', ' ') : wordsOf(text).join(' ');
}

/** Most names; what their words are is seen at once, which takes half of the time that two hundred thousand need. */
const plain = /^[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/**
 * Builds the index once for everything that looks places up: names folded and sorted, so that a beginning is one
 * stretch of it, found by bisection.
 * @param entries all places; their order does not matter
 */
export function createPlaceIndex<E extends Named>(entries: readonly E[]): PlaceIndex<E> {
  const sorted = entries
    .flatMap((entry) => [
      { key: placeKey(entry.place.name), found: { entry } as Found<E> },
      ...(entry.otherNames ?? []).map((by) => ({ key: placeKey(by), found: { entry, by } })),
    ])
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const keys = sorted.map(({ key }) => key);
  const places = sorted.map(({ found }) => found);
  const between = (first: string, beyond: string) =>
    eachOnce(places.slice(lowerBound(keys, first), lowerBound(keys, beyond)));
  return {
    beginning: (prefix) => between(prefix, `${prefix}\uffff`),
    called: (key) =>
      between(key, `${key}\0`).sort((a, b) => b.entry.place.population - a.entry.place.population),
  };
}

/** By its own name where it was found by that too. */
function eachOnce<E>(found: readonly Found<E>[]): Found<E>[] {
  const byEntry = new Map<E, Found<E>>();
  for (const one of found) if (!byEntry.has(one.entry) || one.by === undefined) byEntry.set(one.entry, one);
  return [...byEntry.values()];
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
