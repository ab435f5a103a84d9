import type { estypes } from '@elastic/elasticsearch';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import { moneyOf } from '@vivarium/contracts/shared/reference-rates.ts';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import type { PriceSpread } from '@vivarium/contracts/trends/http/price-guide.ts';

/** A quartile as Elasticsearch tells it; null where there is no value. */
export interface Percentiles {
  values: { key: number; value: number | null }[];
}

/**
 * Percentiles of Elasticsearch are exact, with linear interpolation between the two values in the middle, as long as its
 * digest still holds every value; of larger samples they are estimates whose rank is off by less than one per cent. With
 * this compression the digest holds up to 9,999 values of a bucket: `percentiles.int.test.ts` holds it to both.
 */
const COMPRESSION = 500;

/** @returns an aggregation of percentiles of a number of the facts. */
export function percentilesOf(field: string, percents: number[]): estypes.AggregationsAggregationContainer {
  return { percentiles: { field, percents, keyed: false, tdigest: { compression: COMPRESSION } } };
}

/** @returns the percentile, or null where it is of too few to tell. @param n how many values it is of */
export function percentileIn(
  percentiles: Percentiles | undefined,
  percent: number,
  n: number,
): number | null {
  if (n < trendBounds.sample) return null;
  return percentiles?.values.find(({ key }) => key === percent)?.value ?? null;
}

/** @returns dollars as money goes over HTTP. */
export function wireMoney(dollars: number | null, currency: Currency) {
  return dollars === null ? null : toWireMoney(moneyOf(dollars, currency));
}

/** @returns median and quartiles, or null where they are of too few to tell. */
export function spreadOf(
  percentiles: Percentiles | undefined,
  n: number,
  currency: Currency,
): PriceSpread | null {
  const [p25, median, p75] = [25, 50, 75].map((percent) =>
    wireMoney(percentileIn(percentiles, percent, n), currency),
  );
  if (!p25 || !median || !p75) return null;
  return { n, p25, median, p75 };
}

/** @returns days to a hundredth: some fifteen minutes. */
export function daysText(days: number | null): number | null {
  return days === null ? null : Math.round(days * 100) / 100;
}
