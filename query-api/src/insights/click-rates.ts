import { Sample } from '../market/columns/sample.ts';
import { toldPercentile } from '../market/medians.ts';
import type { ActivityCounts } from '../market/read-activity.ts';

/** @returns clicks for each impression; null without impressions. A link that was shared is opened without being shown. */
export function clickRateOf({ clicks, impressions }: ActivityCounts<'clicks' | 'impressions'>) {
  return impressions === 0 ? null : Math.min(1, clicks / impressions);
}

/** @returns the median click rate of some listings; null where fewer than five of them were shown */
export function medianClickRate(peers: readonly ActivityCounts<'clicks' | 'impressions'>[]) {
  const rates = new Sample();
  for (const peer of peers) {
    const rate = clickRateOf(peer);
    if (rate !== null) rates.add(rate);
  }
  return toldPercentile(rates, 0.5);
}
