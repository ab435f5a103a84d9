import type { estypes } from '@elastic/elasticsearch';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import { trendBounds } from '@vivarium/contracts/trends/bounds.ts';
import { combinationOf } from '@vivarium/contracts/trends/document.ts';
import type { PriceGuide, PriceGuideQuery } from '@vivarium/contracts/trends/http/price-guide.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { totalOf } from '../elasticsearch/searches.ts';
import type { Clause } from '../search/clause.ts';
import { filterClauses } from './filters.ts';
import { daysText, type Percentiles, percentileIn, percentilesOf, spreadOf } from './medians.ts';
import { onSaleAt, within } from './overview-bodies.ts';
import { type Days, stepAfter, stepOf } from './range.ts';

const quartiles = [25, 50, 75];

interface MonthBucket {
  key_as_string: string;
  doc_count: number;
  prices: Percentiles;
  paid?: { value: number };
}

/** An answer of {@link guideBodies}. */
export interface GuideAnswer {
  prices?: Percentiles;
  days?: Percentiles;
  paid?: { value: number };
  sold?: { doc_count: number };
  months?: { buckets: MonthBucket[] };
}

/** @returns the months that the guide tells of: the running one and those before. */
export function guideDays(today: string): Days {
  let from = stepOf(today, 'month');
  for (let months = 1; months < trendBounds.guideMonths; months += 1) from = monthBefore(from);
  return { from, to: today };
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 10);
}

/** @throws {Problem} 400 for a species or a gene that there is not, or of another species. */
export function guideClauses(query: PriceGuideQuery): Clause[] {
  const { species, sex, life_stage: lifeStage, country, trait, exact } = query;
  const isExact = exact === 'true';
  const clauses = filterClauses({ species: [species], trait, country });
  if (isExact) {
    const traits = (trait ?? []).map((anyOf) => {
      const [one, other] = anyOf;
      if (one?.includes(':') && other === undefined) return one;
      throw invalid('trait', 'must be like “pied:visual”, one each, with exact=true');
    });
    clauses.push({ term: { combination: combinationOf(traits) } });
  }
  if (sex !== undefined) clauses.push({ terms: { sex } });
  if (lifeStage !== undefined) clauses.push({ terms: { lifeStage } });
  return clauses;
}

/** The searches of a price guide in one round trip: what came, what was sold, what is on sale. */
export function guideBodies(clauses: Clause[], days: Days): estypes.SearchSearchRequestBody[] {
  const body = (clause: Clause, aggs: estypes.SearchSearchRequestBody['aggs']) => ({
    ...{ size: 0, track_total_hits: true, aggs },
    query: { bool: { filter: [...clauses, clause] } },
  });
  const months = (field: string, aggs: Record<string, estypes.AggregationsAggregationContainer>) => ({
    date_histogram: { field, calendar_interval: 'month', format: 'yyyy-MM', min_doc_count: 1 } as const,
    aggs,
  });
  const asked = { prices: percentilesOf('askedDollars', quartiles) };
  const paid = {
    prices: percentilesOf('soldDollars', quartiles),
    paid: { value_count: { field: 'soldDollars' } },
  };
  return [
    body(within('listedAt', days), {
      ...asked,
      sold: { filter: { term: { status: 'sold' } } },
      months: months('listedAt', asked),
    }),
    body(within('soldAt', days), {
      ...paid,
      days: percentilesOf('daysToSell', [50]),
      months: months('soldAt', paid),
    }),
    body(onSaleAt(days.to), {}),
  ];
}

/** @param answers in the order of the bodies */
export function priceGuideOf(
  days: Days,
  answers: readonly estypes.SearchResponseBody<unknown, GuideAnswer>[],
  currency: Currency,
): PriceGuide {
  const [listed, sold, active] = answers;
  const counts = {
    listed: totalOf(listed),
    sold: totalOf(sold),
    paid: sold?.aggregations?.paid?.value ?? 0,
    active: totalOf(active),
  };
  const medianDays = daysText(percentileIn(sold?.aggregations?.days, 50, counts.sold));
  const asked = spreadOf(listed?.aggregations?.prices, counts.listed, currency);
  const soldOfListed = listed?.aggregations?.sold?.doc_count ?? 0;
  return {
    range: days,
    currency,
    asked,
    sold: spreadOf(sold?.aggregations?.prices, counts.paid, currency),
    daysToSell: medianDays === null ? null : { n: counts.sold, median: medianDays },
    sellThrough: counts.listed < trendBounds.sample ? null : soldOfListed / counts.listed,
    counts,
    months: monthsOf(days, listed?.aggregations, sold?.aggregations, currency),
    enoughData: asked !== null,
    method: METHOD,
  };
}

const METHOD =
  'Medians and quartiles (with linear interpolation) of all listings of the last 24 months, in dollars by reference rates; nothing ' +
  'of fewer than five. Asked: the price now, or the last one, of those listed in that time. Sold: what sellers say was paid. ' +
  'Sell-through: the part of those listed that are sold by now.';

function monthsOf(
  days: Days,
  listed: GuideAnswer | undefined,
  sold: GuideAnswer | undefined,
  currency: Currency,
): PriceGuide['months'] {
  const byMonth = (answer: GuideAnswer | undefined) =>
    new Map(answer?.months?.buckets.map((bucket) => [bucket.key_as_string, bucket]));
  const [askedIn, soldIn] = [byMonth(listed), byMonth(sold)];
  const months: PriceGuide['months'] = [];
  for (let step = days.from; step <= days.to; step = stepAfter(step, 'month')) {
    const month = step.slice(0, 7);
    const [came, went] = [askedIn.get(month), soldIn.get(month)];
    months.push({
      month,
      asked: spreadOf(came?.prices, came?.doc_count ?? 0, currency),
      sold: spreadOf(went?.prices, went?.paid?.value ?? 0, currency),
    });
  }
  return months;
}
