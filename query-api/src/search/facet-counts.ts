import type { FacetStats, PriceHistogram } from '@vivarium/contracts/http/search-response.ts';
import { isNumericAttribute, type NumericAttribute } from './attributes.ts';
import { currencyGroups } from './currency-groups.ts';
import { priceAggregation } from './facet-aggregations.ts';
import { mergeHistograms } from './price-histogram.ts';

export interface ValueCount {
  value: string;
  count: number;
}

/** What a search counted. */
export interface FacetCounts {
  /** By attribute, most frequent value first. */
  values: ReadonlyMap<string, readonly ValueCount[]>;
  /** By numeric attribute; missing where no listing has a value. Price in major units, times in seconds. */
  stats: ReadonlyMap<NumericAttribute, FacetStats>;
  histogram: PriceHistogram | undefined;
  /** Whether the counts are exact. */
  exact: boolean;
  /** Attributes that have more values than were asked for. */
  cut: ReadonlySet<string>;
}

interface TermsResult {
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
interface PriceResult {
  stats: StatsResult;
  histogram: { buckets: { doc_count: number }[] };
}

/** Reads what {@link file://./facet-aggregations.ts} asked for. */
export function readFacets(
  attributes: readonly string[],
  aggregations: Record<string, unknown>,
): FacetCounts {
  const values = new Map<string, ValueCount[]>();
  const stats = new Map<NumericAttribute, FacetStats>();
  const cut = new Set<string>();
  let exact = true;
  let histogram: PriceHistogram | undefined;
  for (const attribute of attributes) {
    if (attribute === 'price') {
      const groups = currencyGroups.map(({ factor }) => ({
        factor,
        result: aggregations[priceAggregation(factor)] as PriceResult,
      }));
      histogram = mergeHistograms(
        groups.map(({ result }) => result.histogram.buckets.map((b) => b.doc_count)),
      );
      put(
        stats,
        attribute,
        mergeStats(groups.map(({ factor, result }) => ({ factor, stats: result.stats }))),
      );
    } else if (isNumericAttribute(attribute)) {
      const factor = attribute === 'publishedAt' ? 1000 : 1;
      put(stats, attribute, mergeStats([{ factor, stats: aggregations[attribute] as StatsResult }]));
    } else {
      const terms = aggregations[attribute] as TermsResult;
      values.set(
        attribute,
        terms.buckets.map((b) => ({ value: b.key_as_string ?? String(b.key), count: b.doc_count })),
      );
      if (terms.doc_count_error_upper_bound > 0) exact = false;
      if (terms.sum_other_doc_count > 0) cut.add(attribute);
    }
  }
  return { values, stats, histogram, exact, cut };
}

function put<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value !== undefined) map.set(key, value);
}

function mergeStats(parts: { factor: number; stats: StatsResult }[]): FacetStats | undefined {
  let [min, max, sum, count] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, 0];
  for (const { factor, stats } of parts) {
    if (stats.count === 0 || stats.min === null || stats.max === null) continue;
    min = Math.min(min, stats.min / factor);
    max = Math.max(max, stats.max / factor);
    sum += stats.sum / factor;
    count += stats.count;
  }
  return count === 0 ? undefined : { min, max, sum, avg: sum / count };
}
