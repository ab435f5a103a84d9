import type { DayColumns, Kinds } from './day-columns.ts';
import type { Narrowing } from './narrowing.ts';
import { NO_WORD, type Words } from './words.ts';

/** What happened on a day, of one part of the market: counts, and values in order. */
export interface Cell {
  listed: number;
  soldOfListed: number;
  sold: number;
  removed: number;
  /** By how many more are on sale at the end of the day than at the end of the one before. */
  moved: number;
  asked: Float64Array;
  paid: Float64Array;
  days: Float64Array;
}

/** What cells are by; `all`: there is one, of number 0. */
export type CellsBy = 'all' | 'category' | 'species' | 'country' | 'trait';
/** By the number of the word. */
export type Cells = ReadonlyMap<number, Cell>;

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

/** @returns the cell that is a part of the market, where it is narrowed by one word or none; undefined where by more. */
export function cellMeant(narrowing: Narrowing, words: Words): { by: CellsBy; number: number } | undefined {
  const { category, species, country, trait, sex, lifeStage, exactly } = narrowing;
  if (sex !== undefined || lifeStage !== undefined || exactly !== undefined) return undefined;
  const lists: [CellsBy, readonly string[] | undefined][] = [
    ['category', category],
    ['species', species],
    ['country', country],
    ['trait', trait === undefined || trait.length === 0 ? undefined : trait.flat()],
  ];
  const set = lists.filter(([, list]) => list !== undefined);
  const [first, second] = set;
  if (first === undefined) return { by: 'all', number: 0 };
  const [by, list = []] = first;
  const [word, other] = list;
  if (second !== undefined || word === undefined || other !== undefined || word.includes(':'))
    return undefined;
  return { by, number: words.find(word) ?? NO_WORD };
}

class Growing {
  listed = 0;
  soldOfListed = 0;
  sold = 0;
  removed = 0;
  moved = 0;
  readonly asked: number[] = [];
  readonly paid: number[] = [];
  readonly days: number[] = [];
}

function madeOf(day: DayColumns, by: CellsBy): Cells {
  const cells = new Map<number, Growing>();
  const numbers: (readonly number[] | undefined)[] = [];
  const each = ({ kind }: { kind: Uint32Array }, count: (cell: Growing, row: number) => void) =>
    kind.forEach((one, row) => {
      const ofKind = numbers[one] ?? numbersOf(day.kinds, by, one);
      numbers[one] = ofKind;
      for (const number of ofKind) {
        const cell = cells.get(number) ?? new Growing();
        cells.set(number, cell);
        count(cell, row);
      }
    });
  each(day.listed, (cell, row) => {
    cell.listed += 1;
    cell.soldOfListed += day.listed.sold[row] ?? 0;
    cell.asked.push(day.listed.asked[row] ?? 0);
  });
  each(day.sold, (cell, row) => {
    cell.sold += 1;
    const paid = day.sold.paid[row] ?? Number.NaN;
    if (!Number.isNaN(paid)) cell.paid.push(paid);
    cell.days.push(day.sold.days[row] ?? 0);
  });
  each(day.removed, (cell) => {
    cell.removed += 1;
  });
  each(day.opened, (cell) => {
    cell.moved += 1;
  });
  each(day.closed, (cell) => {
    cell.moved -= 1;
  });
  const sorted = (values: readonly number[]) => Float64Array.from(values).sort();
  return new Map(
    [...cells].map(([number, { asked, paid, days, ...counts }]) => [
      number,
      { ...counts, asked: sorted(asked), paid: sorted(paid), days: sorted(days) },
    ]),
  );
}

/** @returns the words of a kind that it counts under, each once. */
export function numbersOf(kinds: Kinds, by: CellsBy, kind: number): readonly number[] {
  if (by === 'all') return [0];
  if (by === 'trait')
    return [...new Set(kinds.gene.subarray(kinds.traitsFrom[kind], kinds.traitsFrom[kind + 1]))];
  const number = kinds[by][kind] ?? NO_WORD;
  return number === NO_WORD ? [] : [number];
}
