import { type Cells, type CellValues, cellsOf, placeOf } from './cells.ts';
import { cellsMeant } from './cells-meant.ts';
import type { DayColumns } from './day-columns.ts';
import { type Mask, maskOf, type Narrowing } from './narrowing.ts';
import { Sample } from './sample.ts';
import type { Words } from './words.ts';

/** What happened in some days, added up. Prices in dollars. */
export class Tally {
  listed = 0;
  /** Of those listed: how many are sold by now. */
  soldOfListed = 0;
  sold = 0;
  removed = 0;
  readonly asked = new Sample();
  readonly paid = new Sample();
  readonly days = new Sample();

  add(day: DayColumns, mask: Mask): void {
    const { listed, sold, removed } = day;
    for (let row = 0; row < listed.kind.length; row += 1) {
      if (!isMeant(mask, listed.kind[row])) continue;
      this.addListed(day, row);
    }
    for (let row = 0; row < sold.kind.length; row += 1) {
      if (!isMeant(mask, sold.kind[row])) continue;
      this.addSold(day, row);
    }
    this.removed += countOf(removed, mask);
  }

  addListed({ listed }: DayColumns, row: number): void {
    this.listed += 1;
    this.soldOfListed += listed.sold[row] ?? 0;
    this.asked.add(listed.asked[row] ?? 0);
  }

  addSold({ sold }: DayColumns, row: number): void {
    this.sold += 1;
    const paid = sold.paid[row] ?? Number.NaN;
    if (!Number.isNaN(paid)) this.paid.add(paid);
    this.days.add(sold.days[row] ?? 0);
  }

  /** Adds what another one has added up. */
  addTally(other: Tally): void {
    this.listed += other.listed;
    this.soldOfListed += other.soldOfListed;
    this.sold += other.sold;
    this.removed += other.removed;
    this.asked.addSample(other.asked);
    this.paid.addSample(other.paid);
    this.days.addSample(other.days);
  }

  /** Adds the cell at a place, which is added up already. */
  addCell(cells: Cells, place: number): void {
    this.listed += addValues(this.asked, cells.asked, place);
    this.soldOfListed += cells.soldOfListed[place] ?? 0;
    this.sold += addValues(this.days, cells.days, place);
    addValues(this.paid, cells.paid, place);
    this.removed += cells.removed[place] ?? 0;
  }
}

/** @returns how many there were. */
function addValues(sample: Sample, { from, values }: CellValues, place: number): number {
  const [begin = 0, end = 0] = [from[place], from[place + 1]];
  if (end > begin) sample.addSorted(values.subarray(begin, end));
  return end - begin;
}

/** @returns by how many a day has more on sale at its end than the one before it. */
function movedOn({ opened, closed }: DayColumns, mask: Mask): number {
  return countOf(opened, mask) - countOf(closed, mask);
}

export function isMeant(mask: Mask, kind: number | undefined): boolean {
  return mask === undefined || mask[kind ?? -1] === 1;
}

function countOf({ kind }: { kind: Uint32Array }, mask: Mask): number {
  if (mask === undefined) return kind.length;
  let count = 0;
  for (const one of kind) count += mask[one] ?? 0;
  return count;
}

/** Adds a day to a tally. @returns by how many more are on sale at its end than at the end of the one before */
export type AddDay = (day: DayColumns, tally: Tally | undefined) => number;

/** @returns what adds days of a part of the market: from what is added up already, else row by row */
export function adderOf(narrowing: Narrowing, words: Words): AddDay {
  const meant = cellsMeant(narrowing, words);
  if (meant === undefined) {
    const maskOn = maskOf(narrowing, words);
    return (day, tally) => {
      const mask = maskOn(day);
      tally?.add(day, mask);
      return movedOn(day, mask);
    };
  }
  return (day, tally) => {
    const cells = cellsOf(day, meant.by);
    let moved = 0;
    for (
      let place = placeOf(cells, meant.from);
      (cells.numbers[place] ?? Number.POSITIVE_INFINITY) < meant.to;
      place += 1
    ) {
      tally?.addCell(cells, place);
      moved += cells.moved[place] ?? 0;
    }
    return moved;
  };
}
