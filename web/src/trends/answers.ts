import { plural, t } from '@lingui/core/macro';
import type { TrendBreakdown, TrendOverview, TrendPoint } from '@vivarium/contracts/trends/http/overview.ts';
import { formatCount } from '../format/price.ts';
import { moneyText, percentText, stepText } from './words.ts';

/** The answer of each chart, as its title. */

/** From here on per cents say less than the two numbers. */
const MANY_TIMES = 3;

/** @returns how much came, and when most. */
export function listedAnswer({ series, totals, range }: TrendOverview): string {
  const { listed } = totals;
  const count = plural(listed, { one: '# new listing', other: '# new listings' });
  const most = greatest(series, (point) => point.listed);
  if (most === undefined || series.length < 3) return count;
  const when = stepText(most.start, range.interval);
  return t`${count}, most of them in ${when}`;
}

/** @returns how much was sold, and how that compares with what came. */
export function soldAnswer({ totals: { sold, listed } }: TrendOverview): string {
  const count = plural(sold, { one: '# sold', other: '# sold' });
  if (listed === 0 || sold === 0) return count;
  const share = Math.round((100 * sold) / listed);
  return t`${count}: ${share} for every 100 that were listed`;
}

/** @returns how much is on sale, and whether that is more or less than at the beginning. */
export function activeAnswer({ series, totals: { active } }: TrendOverview): string {
  const count = plural(active, { one: '# on sale', other: '# on sale' });
  const first = series.find((point) => point.active > 0);
  if (first === undefined || series.length < 2 || first.active === active) return count;
  if (active > MANY_TIMES * first.active) {
    const before = formatCount(first.active);
    return t`${count}, up from ${before}`;
  }
  const change = percentText(Math.abs(active / first.active - 1));
  return active > first.active
    ? t`${count}, ${change} more than at the beginning`
    : t`${count}, ${change} fewer than at the beginning`;
}

/** @returns what is asked and paid for the one in the middle. */
export function priceAnswer({ totals: { medianAsked, medianSold } }: TrendOverview): string {
  if (medianAsked === null) return t`Prices: too few to tell`;
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

/** @returns who leads. */
export function breakdownAnswer({ items }: TrendBreakdown, labelOf: (value: string) => string): string {
  const [first, second] = items;
  if (first === undefined) return t`Nothing was listed`;
  const leader = labelOf(first.value);
  if (second === undefined || second.listed === 0) return t`All of it is ${leader}`;
  const other = labelOf(second.value);
  const times = first.listed / second.listed;
  if (times < 1.15) return t`${leader} and ${other} are listed most`;
  return t`${leader} leads, then comes ${other}`;
}

function greatest(series: readonly TrendPoint[], of: (point: TrendPoint) => number): TrendPoint | undefined {
  return series.reduce<TrendPoint | undefined>(
    (most, point) => (of(point) > (most === undefined ? 0 : of(most)) ? point : most),
    undefined,
  );
}

/** @returns where most of what is on sale is. @param rows those with most first */
export function supplyAnswer(rows: readonly { name: string; active: number }[], total: number): string {
  const [first, second] = rows.map(({ name }) => name);
  if (first === undefined) return t`Nothing is on sale`;
  if (second === undefined) return t`All of it is in ${first}`;
  const share = percentText((rows[0]?.active ?? 0) / total);
  return t`${share} of what is on sale is in ${first}, then comes ${second}`;
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
