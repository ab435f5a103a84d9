import { priceBandOf, priceStepsIn } from '@vivarium/contracts/listings/price-bands.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { inDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import { numericField } from './attributes.ts';
import type { Aggregation } from './facet-aggregations.ts';

/** The name of {@link stepsAggregation}: one body may count in several currencies. */
export function stepsName(currency: Currency): string {
  return `priceSteps:${currency}`;
}

/**
 * Counts listings in each price step of a currency. The cells have the steps of dollars only; who reads in another
 * currency has steps that begin elsewhere, as ranges, which Elasticsearch counts by the index of prices.
 */
export function stepsAggregation(currency: Currency): Aggregation {
  const steps = priceStepsIn(currency);
  const ranges = steps.map((from, i) => {
    const to = steps[i + 1];
    return {
      key: String(from),
      from: inDollars(from, currency),
      ...(to === undefined ? {} : { to: inDollars(to, currency) }),
    };
  });
  return { range: { field: numericField('price'), ranges } };
}

/** @returns listings by the lower bound of their price step, of steps that have any. */
export function readSteps(result: unknown): Map<string, number> {
  const { buckets = [] } = (result ?? {}) as { buckets?: { key: string; doc_count: number }[] };
  return new Map(buckets.flatMap(({ key, doc_count }) => (doc_count > 0 ? [[key, doc_count]] : [])));
}

/** @returns listings by price band. */
export function bandsOf(steps: ReadonlyMap<string, number>, currency: Currency): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [from, count] of steps) {
    const band = priceBandOf(Number(from), currency);
    counts.set(band, (counts.get(band) ?? 0) + count);
  }
  return counts;
}
