import { t } from '@lingui/core/macro';
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

/** @returns `March 2026`, `14 March 2026`, or `the week of 14 March 2026`. @param start the first day, UTC */
export function stepText(start: string, interval: TrendInterval): string {
  const day = new Intl.DateTimeFormat(currentLocale(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(interval !== 'month' && { day: 'numeric' }),
  }).format(new Date(start));
  return interval === 'week' ? t`the week of ${day}` : day;
}

/** @returns `+100 %`, `new` where there was nothing before. @param velocity change as a part of what was before */
export function velocityText(velocity: number | null): string {
  if (velocity === null) return t`new`;
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
