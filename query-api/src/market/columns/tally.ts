import type { DayColumns } from './day-columns.ts';
import type { Mask } from './narrowing.ts';
import { Sample } from './sample.ts';

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
    this.asked.addAll(other.asked.values());
    this.paid.addAll(other.paid.values());
    this.days.addAll(other.days.values());
  }
}

/** @returns by how many a day has more on sale at its end than the one before it. */
export function movedOn({ opened, closed }: DayColumns, mask: Mask): number {
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
