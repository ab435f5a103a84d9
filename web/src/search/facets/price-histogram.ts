import type { PriceHistogram } from '@vivarium/contracts/search/http/response.ts';

/**
 * @param raw the raw answers to one search; the last one that has a histogram is the one without the price's own
 *   refinement, so that the bars outside of the chosen range stay
 */
export function priceHistogramOf(raw: readonly unknown[] | undefined): PriceHistogram | undefined {
  for (const answer of [...(raw ?? [])].reverse()) {
    const userData = isRecord(answer) && Array.isArray(answer.userData) ? answer.userData : [];
    for (const one of userData) {
      if (isRecord(one) && isHistogram(one.priceHistogram)) return one.priceHistogram;
    }
  }
  return undefined;
}

/** @returns the prices between the bars, at which a handle can stand: one more than there are buckets. */
export function stopsOf({ buckets }: PriceHistogram): number[] {
  const last = buckets.at(-1);
  const end = last === undefined ? [] : [last.to ?? Number.POSITIVE_INFINITY];
  return [...buckets.map(({ from }) => from), ...end];
}

/** @returns where the two handles stand for the prices that are set. */
export function handlesOf(
  stops: readonly number[],
  price: { min?: number; max?: number } | undefined,
): [number, number] {
  const end = Math.max(1, stops.length - 1);
  const low = price?.min === undefined ? 0 : lastAtMost(stops, price.min);
  const above = price?.max === undefined ? -1 : stops.findIndex((stop) => stop >= (price.max ?? 0));
  const high = above === -1 ? end : above;
  return [Math.min(low, end - 1), Math.max(high, Math.min(low, end - 1) + 1)];
}

/** @returns the prices that two handles mean: one at the end of its way sets no bound. */
export function priceOfHandles(
  stops: readonly number[],
  low: number,
  high: number,
): { min?: number; max?: number } {
  const min = low <= 0 ? undefined : stops[low];
  const max = high >= stops.length - 1 ? undefined : stops[high];
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function lastAtMost(stops: readonly number[], price: number): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop <= price),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isHistogram(value: unknown): value is PriceHistogram {
  return isRecord(value) && Array.isArray(value.buckets) && value.buckets.length > 0;
}
