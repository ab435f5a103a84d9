import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { TrendOverview } from '@vivarium/contracts/trends/http/overview.ts';
import type { Turns } from '../market/columns/in-turns.ts';
import type { Narrowing } from '../market/columns/narrowing.ts';
import type { MarketColumns } from '../market/columns/read-columns.ts';
import { adderOf, Tally } from '../market/columns/tally.ts';
import { countsOf } from '../market/medians.ts';
import { dayAfter, dayOf, stepAfter, stepOf, stepsOf, type TrendRange } from '../market/range.ts';

/** @returns the series of a part of the market, and its totals. */
export function* overviewOf(
  { days, words }: MarketColumns,
  narrowing: Narrowing,
  range: TrendRange,
  currency: Currency,
  now: Date,
): Turns<TrendOverview> {
  const addDay = adderOf(narrowing, words);
  const steps = stepsOf(range);
  const tallies = new Map(steps.map((step) => [step, { tally: new Tally(), moved: 0 }]));
  let active = 0;
  for (const day of days) {
    if (day.day > range.to) break;
    yield;
    const step = day.day < range.from ? undefined : tallies.get(stepOf(day.day, range.interval));
    const moved = addDay(day, step?.tally);
    // What was on sale before the range.
    if (step === undefined) active += moved;
    else step.moved += moved;
  }
  const total = new Tally();
  const series: TrendOverview['series'] = [];
  for (const start of steps) {
    yield;
    const step = tallies.get(start);
    const { tally = new Tally(), moved = 0 } = step ?? {};
    active += moved;
    total.addTally(tally);
    series.push({ start, partial: isPartial(start, range, now), active, ...countsOf(tally, currency) });
  }
  yield;
  return { range, currency, series, totals: { active, ...countsOf(total, currency) } };
}

function isPartial(start: string, { from, to, interval }: TrendRange, now: Date): boolean {
  const last = dayAfter(stepAfter(start, interval), -1);
  return start < from || last > to || last >= dayOf(now);
}
