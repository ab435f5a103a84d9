import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import type { PriceGuide } from '@vivarium/contracts/trends/http/price-guide.ts';
import type { Turns } from './columns/in-turns.ts';
import type { Narrowing } from './columns/narrowing.ts';
import type { MarketColumns } from './columns/read-columns.ts';
import { adderOf, Tally } from './columns/tally.ts';
import { daysText, spreadOf, toldPercentile } from './medians.ts';
import { type Days, stepAfter, stepOf } from './range.ts';

/** @returns the months that the guide tells of: the running one and those before. */
export function guideDays(today: string): Days {
  let from = stepOf(today, 'month');
  for (let months = 1; months < trendBounds.guideMonths; months += 1) from = monthBefore(from);
  return { from, to: today };
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 10);
}

/** @returns what happened in some days to a part of the market. */
export function* tallyOf({ days, words }: MarketColumns, narrowing: Narrowing, range: Days): Turns<Tally> {
  const addDay = adderOf(narrowing, words);
  const tally = new Tally();
  for (const day of days) {
    if (day.day < range.from || day.day > range.to) continue;
    addDay(day, tally);
    yield;
  }
  return tally;
}

/** @returns what a part of the market is asked and sold for. */
export function* priceGuideOf(
  { days, words }: MarketColumns,
  narrowing: Narrowing,
  range: Days,
  currency: Currency,
): Turns<Omit<PriceGuide, 'byGenes'>> {
  const addDay = adderOf(narrowing, words);
  const months = new Map<string, Tally>();
  for (let step = range.from; step <= range.to; step = stepAfter(step, 'month'))
    months.set(step.slice(0, 7), new Tally());
  let active = 0;
  for (const day of days) {
    if (day.day > range.to) break;
    yield;
    active += addDay(day, months.get(day.day.slice(0, 7)));
  }
  const all = new Tally();
  for (const tally of months.values()) all.addTally(tally);
  yield;
  const { listed, sold } = all;
  const medianDays = daysText(toldPercentile(all.days, 0.5));
  const asked = spreadOf(all.asked, currency);
  return {
    range,
    currency,
    asked,
    sold: spreadOf(all.paid, currency),
    daysToSell: medianDays === null ? null : { n: sold, median: medianDays },
    sellThrough: listed < trendBounds.sample ? null : all.soldOfListed / listed,
    counts: { listed, sold, paid: all.paid.count, active },
    months: [...months].map(([month, tally]) => ({
      month,
      asked: spreadOf(tally.asked, currency),
      sold: spreadOf(tally.paid, currency),
    })),
    enoughData: asked !== null,
    method: METHOD,
  };
}

const METHOD =
  'Medians and quartiles (with linear interpolation) of all listings of the last 24 months, in dollars by reference rates; nothing ' +
  'of fewer than five. Asked: the price now, or the last one, of those listed in that time. Sold: what sellers say was paid. ' +
  'Sell-through: the part of those listed that are sold by now.';
