import { plural, t } from '@lingui/core/macro';
import type { TrendInterval } from '@vivarium/contracts/trends/http/filters.ts';
import { currentLocale } from '../format/language.ts';
import { numberFormat } from '../format/number-format.ts';
import { moneyFormat } from '../format/price.ts';
import type { Span } from './trend-route.ts';

/** What stands where there is too little to tell. */
export const NOTHING = '–';

interface Money {
  amount: string;
  currency: string;
}

/** @returns `$180`: a median is not known to the cent. */
export function moneyText(money: Money | null): string {
  if (money === null) return NOTHING;
  const amount = Number(money.amount);
  return moneyFormat(money.currency, undefined, { isWhole: amount >= 20 }).format(amount);
}

/** @returns `12 %`, as the language writes it. @param share of one */
export function percentText(share: number): string {
  return numberFormat(undefined, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** @returns `23`, or less than a day to a tenth. */
export function daysText(days: number | null): string {
  if (days === null) return NOTHING;
  return numberFormat(undefined, { maximumFractionDigits: days < 10 ? 1 : 0 }).format(days);
}

/** @returns `March 2026`, or `14 March 2026` for a day and for a week. @param start the first day, UTC */
export function dateText(start: string, interval: TrendInterval): string {
  return new Intl.DateTimeFormat(currentLocale(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(interval !== 'month' && { day: 'numeric' }),
  }).format(new Date(start));
}

/** @returns the same, and of a week that it is one: `the week of 14 March 2026`. */
export function stepText(start: string, interval: TrendInterval): string {
  const day = dateText(start, interval);
  return interval === 'week' ? t`the week of ${day}` : day;
}

/**
 * @returns how a row of a table calls its step, and what it remarks: a chart draws paler what is counted in part only, which
 *   neither a table nor a file shows
 */
export function stepCell(start: string, interval: TrendInterval, isPartial: boolean) {
  const step = stepText(start, interval);
  return isPartial ? { text: t`${step} (in part)`, remark: t`in part` } : { text: step, remark: undefined };
}

/** @returns how many want each that there is, to two digits: `1,200`, `0.23`, `0.0096`. */
export function ratioText(ratio: number): string {
  const digits = ratio < 100 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 };
  return numberFormat(undefined, digits).format(ratio);
}

/** @returns days after “in”: `less than a day`, `22 days`. */
export function inDaysText(days: number): string {
  if (days < 1) return t({ message: 'less than a day', context: 'after “in”' });
  const whole = Math.round(days);
  return plural(whole, {
    one: '# day',
    other: '# days',
  });
}

/** From here on per cents say less than how many times as many. */
const MANY_TIMES = 3;

/** @returns `+100 %`, `30×`, `new` where there was nothing before. @param velocity change as a part of what was before */
export function velocityText(velocity: number | null): string {
  if (velocity === null) return t`new`;
  const times = velocity + 1;
  if (times >= MANY_TIMES) return `${numberFormat(undefined, { maximumFractionDigits: 0 }).format(times)}×`;
  return numberFormat(undefined, {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(velocity);
}

/** @returns how long a span is. */
export function spanText(span: Span): string {
  switch (span) {
    case '30d':
      return t`30 days`;
    case '90d':
      return t`90 days`;
    case '1y':
      return t`One year`;
    case '2y':
      return t`Two years`;
  }
}
