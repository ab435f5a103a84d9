import { plural, t } from '@lingui/core/macro';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import type { TrendInterval } from '@vivarium/contracts/trends/http/filters.ts';
import type {
  TrendBreakdown,
  TrendDimension,
  TrendOverview,
  TrendPoint,
} from '@vivarium/contracts/trends/http/overview.ts';
import { formatCount } from '../format/price.ts';
import { dateText, moneyText, percentText } from './words.ts';

/** The answer of each chart, as its title. A part of fewer than are enough for a median is told as numbers, never as a share. */

/** From here on per cents say less than the two numbers. */
const MANY_TIMES = 3;
const { sample: ENOUGH } = trendBounds;

/** @returns how much came, and when most: in no more than one step, and of enough to be a season rather than chance. */
export function listedAnswer({ series, totals: { listed }, range }: TrendOverview): string {
  const count = plural(listed, { one: '# new listing', other: '# new listings' });
  const [first, second] = series.toSorted((a, b) => b.listed - a.listed);
  if (first === undefined || series.length < 3) return count;
  if (first.listed < ENOUGH || first.listed === second?.listed) return count;
  return mostWhen(count, first, range.interval);
}

function mostWhen(count: string, { start, listed }: TrendPoint, interval: TrendInterval): string {
  const [when, most] = [dateText(start, interval), formatCount(listed)];
  switch (interval) {
    case 'day':
      return t`${count}; the day with most: ${when}, with ${most}`;
    case 'week':
      return t`${count}; the week with most: from ${when}, with ${most}`;
    case 'month':
      return t`${count}; the month with most: ${when}, with ${most}`;
  }
}

/** @returns how much was sold, and how that compares with what came. */
export function soldAnswer({ totals: { sold, listed } }: TrendOverview): string {
  const count = plural(sold, { one: '# sold', other: '# sold' });
  if (sold === 0) return count;
  const came = formatCount(listed);
  if (sold > listed) return t`${count}, more than the ${came} that were listed`;
  if (listed < ENOUGH) return t`${count}, ${came} listed`;
  const share = formatCount(Math.round((100 * sold) / listed));
  return t`${count}: ${share} for every 100 that were listed`;
}

/** @returns how much is on sale, and whether that is more or less than at the beginning. */
export function activeAnswer({ series, totals: { active } }: TrendOverview): string {
  const count = plural(active, { one: '# on sale', other: '# on sale' });
  const [first] = series;
  if (first === undefined || series.length < 2 || first.active === active) return count;
  const before = formatCount(first.active);
  if (active > MANY_TIMES * first.active || first.active < ENOUGH)
    return active > first.active ? t`${count}, up from ${before}` : t`${count}, down from ${before}`;
  const change = percentText(Math.abs(active / first.active - 1));
  return active > first.active
    ? t`${count}, ${change} more than at the beginning`
    : t`${count}, ${change} fewer than at the beginning`;
}

/** @returns what is asked and paid for the one in the middle. */
export function priceAnswer({ totals: { medianAsked, medianSold } }: TrendOverview): string {
  if (medianAsked === null) {
    if (medianSold === null) return t`Prices: too few to tell`;
    const alone = moneyText(medianSold);
    return t`Half were paid more than ${alone}, half less`;
  }
  const asked = moneyText(medianAsked);
  if (medianSold === null) return t`Half ask more than ${asked}, half less`;
  const paid = moneyText(medianSold);
  return t`Sellers ask ${asked} and are paid ${paid}, in the middle`;
}

/** @returns how long it takes. */
export function daysAnswer({ totals: { medianDaysToSell } }: TrendOverview): string {
  if (medianDaysToSell === null) return t`Days to sell: too few sales to tell`;
  const days = Math.max(1, Math.round(medianDaysToSell));
  return plural(days, {
    one: 'Half of what sells is gone within # day',
    other: 'Half of what sells is gone within # days',
  });
}

/**
 * @param by what is compared; of what was listed, some may have none of it
 * @param listed all that was listed
 * @returns who leads
 */
export function breakdownAnswer(
  { items }: Pick<TrendBreakdown, 'items'>,
  { by, listed }: { by: TrendDimension; listed: number },
  labelOf: (value: string) => string,
): string {
  if (listed === 0) return t`Nothing was listed`;
  const [first, second] = items.filter((item) => item.listed > 0);
  if (first === undefined) return namesNone(by, listed);
  const leader = labelOf(first.value);
  if (second === undefined) {
    const [its, all] = [formatCount(first.listed), formatCount(listed)];
    return first.listed < listed ? t`${leader}: ${its} of ${all}` : t`All of it is ${leader}`;
  }
  if (first.listed < ENOUGH) {
    const most = formatCount(first.listed);
    return t`No more than ${most} of any`;
  }
  const other = labelOf(second.value);
  const times = first.listed / second.listed;
  if (times < 1.15) return t`${leader} and ${other} are listed most`;
  return t`${leader} leads, then comes ${other}`;
}

function namesNone(by: TrendDimension, listed: number): string {
  if (by === 'trait')
    return plural(listed, {
      one: 'The one new listing names no trait',
      other: 'None of the # new listings names a trait',
    });
  return plural(listed, {
    one: 'The one new listing is of no species',
    other: 'None of the # new listings is of a species',
  });
}

/** @returns where most of what is on sale is. @param rows those with most first */
export function supplyAnswer(rows: readonly { name: string; active: number }[], total: number): string {
  const [first, second] = rows.map(({ name }) => name);
  if (first === undefined) return t`Nothing is on sale`;
  if (second === undefined) return t`All of what is on sale: ${first}`;
  const share = percentText((rows[0]?.active ?? 0) / total);
  return t`${first} first, with ${share} of what is on sale, then ${second}`;
}

/** @returns what is wanted most for what there is of it. */
export function wantedAnswer(rows: readonly { name: string; active: number }[]): string {
  const [first, second] = rows.map(({ name }) => name);
  if (first === undefined) return t`Nothing is wanted more than there is`;
  if (rows[0]?.active === 0) return t`${first} is looked for, and none is on sale`;
  return second === undefined
    ? t`${first} is wanted most for what there is`
    : t`${first} and ${second} are wanted most for what there is`;
}
