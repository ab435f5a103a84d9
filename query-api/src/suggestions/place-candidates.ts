import type { Place } from '@vivarium/contracts/places/http.ts';
import { distanceKm, type Point } from '@vivarium/contracts/shared/location.ts';
import { wordsOf } from '@vivarium/contracts/shared/words.ts';
import type { FindPlaces } from '../gazetteer/gazetteer.ts';
import type { TypedWord } from '../text/typed-words.ts';

/** A place that the end of a text begins to name. */
export interface PlaceMatch {
  place: Place;
  /** How many words at the end of the text it stands for, a “near” before it included. */
  words: number;
  /** 0: the words are its name; 1: its beginning. */
  rank: 0 | 1;
  /** Whether a word before it says that it is a place. */
  isSaid: boolean;
}

const beforePlaces: ReadonlySet<string> = new Set(['near', 'in', 'around', 'from']);
/** Fewest letters that suggest a place: of its whole name or behind “near”, and of the beginning of its name. */
const FEWEST_LETTERS = { said: 3, beginning: 4 };
/** Fewest inhabitants of a place that is suggested by the beginning of its name, and by words after others. */
const TOWN = 15_000;
const CITY = 100_000;
/** Places looked at before those nearby are put first. */
const MOST_FOUND = 200;
/** Kilometres that count as nearby. */
const NEARBY = 300;

/**
 * Finds what places the end of a text may name: what stands behind “near”, the whole text, or else its last words.
 *
 * @param near puts places around it first; otherwise the largest are
 */
export function placesAt(
  typed: readonly TypedWord[],
  findPlaces: FindPlaces,
  near: Point | undefined,
  limit: number,
): PlaceMatch[] {
  for (const { words, skipped, smallest } of readings(typed)) {
    const name = typed.slice(typed.length - words + skipped).map(({ word }) => word);
    const letters = name.join('').length;
    if (letters < FEWEST_LETTERS.said) continue;
    const matches = findPlaces(name.join(' '), MOST_FOUND).flatMap((place): PlaceMatch[] => {
      const isWhole = startsWithName(name, place.calledAlso ?? place.name);
      if (!isWhole && skipped === 0 && letters < FEWEST_LETTERS.beginning) return [];
      if (place.population < (isWhole ? smallest.whole : smallest.beginning)) return [];
      return [{ place, words, rank: isWhole ? 0 : 1, isSaid: skipped > 0 }];
    });
    if (matches.length > 0) return nearestFirst(matches, near).slice(0, limit);
  }
  return [];
}

interface Reading {
  words: number;
  /** Words at the beginning of those that are not part of the name. */
  skipped: number;
  smallest: { whole: number; beginning: number };
}

function readings(typed: readonly TypedWord[]): Reading[] {
  const said = typed.findLastIndex(({ word }, i) => i < typed.length - 1 && beforePlaces.has(word));
  const small = { whole: 0, beginning: TOWN };
  if (said >= 0) return [{ words: typed.length - said, skipped: 1, smallest: small }];
  const ends = [2, 1].filter((words) => words < typed.length);
  return [
    { words: typed.length, skipped: 0, smallest: small },
    ...ends.map((words) => ({ words, skipped: 0, smallest: { whole: CITY, beginning: CITY } })),
  ];
}

/** Whether the typed words have the whole name in them: “austin tx” has. */
function startsWithName(typed: readonly string[], name: string): boolean {
  return wordsOf(name).every((word, i) => typed[i] === word);
}

function nearestFirst(matches: readonly PlaceMatch[], near: Point | undefined): PlaceMatch[] {
  const isNear = ({ place }: PlaceMatch) => near !== undefined && distanceKm(near, place) < NEARBY;
  const { true: nearby = [], false: others = [] } = Object.groupBy(matches, (match) =>
    isNear(match) ? 'true' : 'false',
  );
  return [...nearby, ...others];
}
