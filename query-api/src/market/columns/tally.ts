import { type Cell, cellMeant, cellsOf } from './cells.ts';
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

  /** Adds what is added up of a day already. */
  addCell(cell: Cell): void {
    this.listed += cell.listed;
    this.soldOfListed += cell.soldOfListed;
    this.sold += cell.sold;
    this.removed += cell.removed;
    this.asked.addSorted(cell.asked);
    this.paid.addSorted(cell.paid);
    this.days.addSorted(cell.days);
  }
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
  const meant = cellMeant(narrowing, words);
  if (meant === undefined) {
    const maskOn = maskOf(narrowing, words);
    return (day, tally) => {
      const mask = maskOn(day);
      tally?.add(day, mask);
      return movedOn(day, mask);
    };
  }
  return (day, tally) => {
    const cell = cellsOf(day, meant.by).get(meant.number);
    if (cell === undefined) return 0;
    tally?.addCell(cell);
    return cell.moved;
  };
}
