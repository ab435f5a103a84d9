import type { PriceHistogram } from '@vivarium/contracts/http/search-response.ts';

/**
 * Where the buckets begin, in major units. Fixed bounds need no round trip to find out the range first, can be
 * cached, and keep the bars where they are while somebody moves the handles.
 */
const bounds = [
  0, 5, 10, 15, 20, 30, 40, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 600, 750, 1000, 1250, 1500, 2000,
  2500, 3000, 4000, 5000, 7500, 10_000, 15_000, 20_000, 50_000,
] as const;

/** @param factor minor units of a major one. @returns the buckets as ranges of minor units. */
export function histogramRanges(factor: number): { from: number; to?: number }[] {
  return bounds.map((from, i) => {
    const to = bounds[i + 1];
    return to === undefined ? { from: from * factor } : { from: from * factor, to: to * factor };
  });
}

/**
 * @param groups for each group of currencies the counts of its buckets, in the order of {@link histogramRanges}
 * @returns their sum, without the empty buckets at both ends
 */
export function mergeHistograms(groups: readonly (readonly number[])[]): PriceHistogram {
  const counts = bounds.map((_bound, i) => groups.reduce((sum, group) => sum + (group[i] ?? 0), 0));
  const first = counts.findIndex((count) => count > 0);
  const last = counts.findLastIndex((count) => count > 0);
  const buckets = bounds.map((from, i) => {
    const to = bounds[i + 1];
    const count = counts[i] ?? 0;
    return to === undefined ? { from, count } : { from, to, count };
  });
  return { interval: null, buckets: first === -1 ? [] : buckets.slice(first, last + 1) };
}
