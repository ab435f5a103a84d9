import { priceStepsIn } from '@vivarium/contracts/listings/price-bands.ts';
import type { PriceHistogram } from '@vivarium/contracts/search/http/response.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';

/**
 * @param counts listings by the lower bound of their price step in that currency
 * @returns a bar for each step, without the empty ones at both ends
 */
export function priceHistogram(counts: ReadonlyMap<string, number>, currency: Currency): PriceHistogram {
  const priceSteps = priceStepsIn(currency);
  const buckets = priceSteps.map((from, i) => {
    const to = priceSteps[i + 1];
    const count = counts.get(String(from)) ?? 0;
    return to === undefined ? { from, count } : { from, to, count };
  });
  const first = buckets.findIndex(({ count }) => count > 0);
  const last = buckets.findLastIndex(({ count }) => count > 0);
  return { interval: null, buckets: first === -1 ? [] : buckets.slice(first, last + 1) };
}
