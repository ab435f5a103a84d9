import { t } from '@lingui/core/macro';
import type { Insight } from '@vivarium/contracts/insights/http.ts';
import { numberFormat } from '../format/number-format.ts';
import { formatCount } from '../format/price.ts';

/** @returns what has changed since last week; undefined where nothing was and nothing is. */
export function changeText(week: number, weekBefore: number): string | undefined {
  if (week === 0 && weekBefore === 0) return undefined;
  const [now, before] = [formatCount(week), formatCount(weekBefore)];
  if (week === weekBefore) return t`${now} this week, as many as in the week before`;
  return t`${now} this week, ${before} in the week before`;
}

/** @returns how often those who are shown it open it, and how that compares. */
export function clickRateText({
  clickRate,
  peerClickRate,
}: Pick<Insight, 'clickRate' | 'peerClickRate'>): string {
  if (clickRate === null) return t`Not shown among results yet.`;
  const share = numberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });
  const mine = share.format(clickRate);
  if (peerClickRate === null)
    return t`${mine} of those who are shown it open it; too few like it to compare.`;
  const theirs = share.format(peerClickRate);
  return t`${mine} of those who are shown it open it; of others like it, ${theirs}.`;
}
