import type { DayColumns, Kinds } from './day-columns.ts';
import type { Turns } from './in-turns.ts';
import { NO_WORD } from './words.ts';

/** What listings are told apart by, one word of each; of traits a listing may have several. */
export type CellDimension = 'category' | 'species' | 'country' | 'trait';
/** Two of them at once, as pages ask for them together. */
const pairs = {
  'trait species': ['trait', 'species'],
  'species country': ['species', 'country'],
  'category species': ['category', 'species'],
  'category country': ['category', 'country'],
} as const satisfies Record<string, readonly [CellDimension, CellDimension]>;
export type CellPair = keyof typeof pairs;
/** What cells are by; `all`: there is one, of number 0. Those of a trait are those of the pairs that it is in. */
export type CellsBy = 'all' | Exclude<CellDimension, 'trait'> | CellPair;
const cellsBy: readonly CellsBy[] = ['all', 'category', 'species', 'country', ...cellPairs()];

/** @returns the pairs that there are. */
export function cellPairs(): CellPair[] {
  return Object.keys(pairs) as CellPair[];
}

/** @returns the two that a pair is of. */
export function dimensionsOf(pair: CellPair): readonly [CellDimension, CellDimension] {
  return pairs[pair];
}

/**
 * What happened on a day, added up: a cell for each part of the market. Values of a cell stand together and in order, those of
 * one cell behind those of the cell before.
 */
export interface Cells {
  /** Of each cell, in order: the number of its word, or (by a pair) {@link pairNumber}. */
  numbers: Uint32Array;
  soldOfListed: Uint32Array;
  removed: Uint32Array;
  /** By how many more are on sale at the end of the day than at the end of the one before. */
  moved: Int32Array;
  /** A value for each that was listed. */
  asked: CellValues;
  /** A value for each that was sold, where somebody said what was paid. */
  paid: CellValues;
  /** A value for each that was sold. */
  days: CellValues;
}

/** Values of cell `i` stand from `from[i]` up to `from[i + 1]`. */
export interface CellValues {
  from: Uint32Array;
  values: Float64Array;
}

/** Numbers of words are below it. */
const WORDS = 0x1_0000;

/** @returns the number of the cell of two words: those of one first word stand together. */
export function pairNumber(first: number, second: number): number {
  return first * WORDS + second;
}

/** @returns the two words whose cell has that number; {@link NO_WORD} where listings have none */
export function pairOf(number: number): readonly [number, number] {
  return [Math.floor(number / WORDS), number % WORDS];
}

const known = new WeakMap<DayColumns, Map<CellsBy, Cells>>();

/**
 * @returns the cells of a day, added up when they are asked for first and kept as long as the day is: so what is asked of days
 *   that do not change no longer goes through their rows
 */
export function cellsOf(day: DayColumns, by: CellsBy): Cells {
  const ofDay = known.get(day) ?? new Map<CellsBy, Cells>();
  known.set(day, ofDay);
  const there = ofDay.get(by);
  if (there !== undefined) return there;
  const made = madeOf(day, by);
  ofDay.set(by, made);
  return made;
}

/** Adds up the cells of days before anybody asks. */
export function* cellsAhead(days: readonly DayColumns[]): Turns<void> {
  for (const day of days)
    for (const by of cellsBy) {
      cellsOf(day, by);
      yield;
    }
}

/** @returns the place of the first cell whose number is not below one. */
export function placeOf({ numbers }: Cells, number: number): number {
  let [below, above] = [0, numbers.length];
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((numbers[middle] ?? 0) < number) below = middle + 1;
    else above = middle;
  }
  return below;
}

function madeOf({ kinds, listed, sold, removed, opened, closed }: DayColumns, by: CellsBy): Cells {
  const ofKinds = Array.from({ length: kinds.count }, (_, kind) => numbersOf(kinds, by, kind));
  const numbers = Uint32Array.from(new Set(ofKinds.flat())).sort();
  const placeOfNumber = new Map(Array.from(numbers, (number, place) => [number, place]));
  const placesOfKinds = ofKinds.map((some) => some.map((number) => placeOfNumber.get(number) ?? 0));
  const count = numbers.length;
  const placesOf = (kind: number) => placesOfKinds[kind] ?? [];
  const added = <Column extends Uint32Array | Int32Array>(
    column: Column,
    { kind }: { kind: Uint32Array },
    worth: (row: number) => number,
  ): Column => {
    for (let row = 0; row < kind.length; row += 1)
      for (const place of placesOf(kind[row] ?? 0)) column[place] = (column[place] ?? 0) + worth(row);
    return column;
  };
  const one = () => 1;
  return {
    numbers,
    soldOfListed: added(new Uint32Array(count), listed, (row) => listed.sold[row] ?? 0),
    removed: added(new Uint32Array(count), removed, one),
    moved: added(added(new Int32Array(count), opened, one), closed, () => -1),
    asked: valuesOf(listed.kind, listed.asked, count, placesOf),
    paid: valuesOf(sold.kind, sold.paid, count, placesOf),
    days: valuesOf(sold.kind, sold.days, count, placesOf),
  };
}

/** @returns the values of rows by cell. NaN is none. */
function valuesOf(
  kind: Uint32Array,
  column: Float64Array,
  cells: number,
  placesOf: (kind: number) => readonly number[],
): CellValues {
  const from = new Uint32Array(cells + 1);
  const each = (tell: (place: number, value: number) => void) => {
    for (let row = 0; row < kind.length; row += 1) {
      const value = column[row] ?? Number.NaN;
      if (!Number.isNaN(value)) for (const place of placesOf(kind[row] ?? 0)) tell(place, value);
    }
  };
  each((place) => {
    from[place + 1] = (from[place + 1] ?? 0) + 1;
  });
  for (let place = 0; place < cells; place += 1)
    from[place + 1] = (from[place + 1] ?? 0) + (from[place] ?? 0);
  const values = new Float64Array(from[cells] ?? 0);
  const next = from.slice();
  each((place, value) => {
    const at = next[place] ?? 0;
    values[at] = value;
    next[place] = at + 1;
  });
  for (let place = 0; place < cells; place += 1) {
    const [begin = 0, end = 0] = [from[place], from[place + 1]];
    if (end - begin > 1) values.subarray(begin, end).sort();
  }
  return { from, values };
}

/** @returns the numbers of the cells that a kind counts in, each once. */
function numbersOf(kinds: Kinds, by: CellsBy, kind: number): readonly number[] {
  if (by === 'all') return [0];
  if (by === 'category' || by === 'species' || by === 'country') {
    return wordsOf(kinds, by, kind).filter((word) => word !== NO_WORD);
  }
  const [first, second] = pairs[by];
  const seconds = wordsOf(kinds, second, kind);
  return wordsOf(kinds, first, kind).flatMap((one) => seconds.map((other) => pairNumber(one, other)));
}

/** @returns the words that a kind has of a dimension, each once. */
export function wordsOf(kinds: Kinds, by: CellDimension, kind: number): readonly number[] {
  if (by !== 'trait') return [kinds[by][kind] ?? NO_WORD];
  return [...new Set(kinds.gene.subarray(kinds.traitsFrom[kind], kinds.traitsFrom[kind + 1]))];
}
