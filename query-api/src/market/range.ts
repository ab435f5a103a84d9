import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import type { TrendInterval } from '@vivarium/contracts/trends/http/filters.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';

/** Days (`YYYY-MM-DD`, UTC), both included. */
export interface Days {
  from: string;
  to: string;
}

/** Days, and the steps in which they are told. */
export interface TrendRange extends Days {
  interval: TrendInterval;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 365;
/** Up to so many days a series is told in days, or weeks, unless it is said otherwise. */
const DAYS_IN_DAYS = 62;
const DAYS_IN_WEEKS = 400;

/** @returns the day that is so many days later, or (negative) earlier. */
export function dayAfter(day: string, days = 1): string {
  return dayOf(new Date(Date.parse(day) + days * DAY_MS));
}

/** @returns the day of a moment, UTC. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/**
 * @param asked first and last day, where they are said
 * @returns the days that are meant
 * @throws {Problem} 400 where they are none, too many, or days that are still to come
 */
export function daysOf(asked: { from?: string | undefined; to?: string | undefined }, now: Date): Days {
  const today = dayOf(now);
  const to = asked.to ?? today;
  // East of Greenwich it is tomorrow already.
  if (to > dayAfter(today)) throw invalid('to', 'must not be in the future');
  const from = asked.from ?? dayAfter(to, 1 - DEFAULT_DAYS);
  if (from > to) throw invalid('from', 'must not be after “to”');
  const years = (Date.parse(to) - Date.parse(from)) / DAY_MS / 365.25;
  if (years > trendBounds.years)
    throw invalid('from', `must be at most ${trendBounds.years} years before “to”`);
  return { from, to };
}

/** @throws {Problem} 400 as {@link daysOf}, and for a series of too many points. */
export function rangeOf(
  asked: { from?: string | undefined; to?: string | undefined; interval?: TrendInterval | undefined },
  now: Date,
): TrendRange {
  const days = daysOf(asked, now);
  const count = (Date.parse(days.to) - Date.parse(days.from)) / DAY_MS + 1;
  const usual = count <= DAYS_IN_DAYS ? 'day' : count <= DAYS_IN_WEEKS ? 'week' : 'month';
  const range = { ...days, interval: asked.interval ?? usual };
  if (asked.interval === 'day' && count > trendBounds.points) {
    throw invalid(
      'interval',
      `would make ${count} points; at most ${trendBounds.points} are told: take weeks or months`,
    );
  }
  return range;
}

/** @returns the first days of the steps that a range touches, in order. The first may begin before the range. */
export function stepsOf({ from, to, interval }: TrendRange): string[] {
  const steps: string[] = [];
  for (let step = stepOf(from, interval); step <= to; step = stepAfter(step, interval)) steps.push(step);
  return steps;
}

/** @returns the first day of the step that a day is in: itself, its Monday, or the first of its month. */
export function stepOf(day: string, interval: TrendInterval): string {
  if (interval === 'day') return day;
  if (interval === 'month') return `${day.slice(0, 7)}-01`;
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return dayAfter(day, -weekday);
}

/** @returns the first day of the step after the one that begins on that day. */
export function stepAfter(step: string, interval: TrendInterval): string {
  if (interval === 'day') return dayAfter(step);
  if (interval === 'week') return dayAfter(step, 7);
  return `${dayAfter(step, 31).slice(0, 7)}-01`;
}
