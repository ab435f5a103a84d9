import type { FacetStats, PriceHistogram } from '@vivarium/contracts/search/http/response.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { fromDollars } from '@vivarium/contracts/shared/reference-rates.ts';
import { isNumericAttribute, type NumericAttribute } from './attributes.ts';
import { boundsAround } from './dollar-range.ts';

export interface ValueCount {
  value: string;
  count: number;
}

/** What a search counted. */
export interface FacetCounts {
  /** By attribute, most frequent value first; rings from the innermost out. */
  values: ReadonlyMap<string, readonly ValueCount[]>;
  /** By numeric attribute; missing where no listing has a value. Price in major units of the search's currency, times in seconds. */
  stats: ReadonlyMap<NumericAttribute, FacetStats>;
  /** Of the prices, where they were asked for. */
  histogram: PriceHistogram | undefined;
  /** Whether the counts are exact. */
  exact: boolean;
  /** Attributes that have more values than were asked for. */
  cut: ReadonlySet<string>;
}

/** The answer to a terms aggregation. */
export interface TermsResult {
  buckets: { key: string | number; key_as_string?: string; doc_count: number }[];
  sum_other_doc_count: number;
  doc_count_error_upper_bound: number;
}
interface StatsResult {
  count: number;
  min: number | null;
  max: number | null;
  sum: number;
}

/**
 * Collects counts.
 * @param maxValues most values of each attribute
 * @param currency what prices are told in
 */
export function createTally(
  maxValues: number,
  currency: Currency = 'USD',
): FacetCounts & {
  /** Takes what {@link file://./facet-aggregations.ts} asked for. */
  addResult(attribute: string, result: unknown): void;
  addCounts(attribute: string, counts: ReadonlyMap<string, number>): void;
  /** Takes values that are in an order of their own. */
  addOrdered(attribute: string, counted: readonly ValueCount[]): void;
  setHistogram(histogram: PriceHistogram): void;
  /** Some of what was counted is missing in the counts. */
  setInexact(): void;
} {
  const values = new Map<string, ValueCount[]>();
  const stats = new Map<NumericAttribute, FacetStats>();
  const cut = new Set<string>();
  const put = (attribute: string, counted: ValueCount[]) => {
    if (counted.length > maxValues) cut.add(attribute);
    values.set(attribute, counted.slice(0, maxValues));
  };
  const tally = {
    values,
    stats,
    cut,
    histogram: undefined as PriceHistogram | undefined,
    exact: true,
    addResult(attribute: string, result: unknown) {
      if (isNumericAttribute(attribute)) {
        const measured = statsOf(attribute, result as StatsResult, currency);
        if (measured !== undefined) stats.set(attribute, measured);
        return;
      }
      const { buckets, sum_other_doc_count, doc_count_error_upper_bound } = result as TermsResult;
      put(
        attribute,
        buckets.map((b) => ({ value: b.key_as_string ?? String(b.key), count: b.doc_count })),
      );
      if (doc_count_error_upper_bound > 0) tally.exact = false;
      if (sum_other_doc_count > 0) cut.add(attribute);
    },
    addCounts(attribute: string, counts: ReadonlyMap<string, number>) {
      const counted = [...counts].map(([value, count]) => ({ value, count }));
      put(attribute, counted.sort(byCount));
    },
    addOrdered(attribute: string, counted: readonly ValueCount[]) {
      values.set(attribute, [...counted]);
    },
    setHistogram(histogram: PriceHistogram) {
      tally.histogram = histogram;
    },
    setInexact() {
      tally.exact = false;
    },
  };
  return tally;
}

/** Most frequent first, equals by value, as Elasticsearch orders them. */
function byCount(a: ValueCount, b: ValueCount): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

function statsOf(
  attribute: NumericAttribute,
  { count, min, max, sum }: StatsResult,
  currency: Currency,
): FacetStats | undefined {
  if (count === 0 || min === null || max === null) return undefined;
  if (attribute === 'price') {
    const total = fromDollars(sum, currency);
    return { ...boundsAround(min, max, currency), sum: total, avg: total / count };
  }
  const unit = attribute === 'publishedAt' ? 1000 : 1;
  return { min: min / unit, max: max / unit, sum: sum / unit, avg: sum / unit / count };
}
