import type { estypes } from '@elastic/elasticsearch';
import type { Clause } from '../search/clause.ts';
import { type Percentiles, percentilesOf } from './medians.ts';
import { type Days, dayAfter, type TrendRange } from './range.ts';

type Aggregations = Record<string, estypes.AggregationsAggregationContainer>;

/** What is told of some listings that came. */
const ofListed: Aggregations = { asked: percentilesOf('askedDollars', [50]) };
/** What is told of some that were sold. */
const ofSold: Aggregations = {
  paid: { value_count: { field: 'soldDollars' } },
  price: percentilesOf('soldDollars', [50]),
  days: percentilesOf('daysToSell', [50]),
};

/** A step of those. */
export interface StepBucket {
  key_as_string: string;
  doc_count: number;
  asked?: Percentiles;
  paid?: { value: number };
  price?: Percentiles;
  days?: Percentiles;
}

/** An answer of {@link overviewBodies}. */
export type OverviewAnswer = Partial<Omit<StepBucket, 'key_as_string' | 'doc_count'>> & {
  steps?: { buckets: StepBucket[] };
};

/** @returns what happened within days, by a date of the facts. */
export function within(field: string, { from, to }: Days): Clause {
  return { range: { [field]: { gte: from, lt: dayAfter(to), format: 'yyyy-MM-dd' } } };
}

/** @returns what was on sale at the end of a day. */
export function onSaleAt(day: string): Clause {
  return { term: { onSale: day } };
}

/**
 * The searches that an overview is made of, in one round trip: what came, what was sold, what was taken away, what was on
 * sale the evening before, what came on sale and went off it day by day.
 */
export function overviewBodies(filters: Clause[], range: TrendRange): estypes.SearchSearchRequestBody[] {
  const { interval } = range;
  const stepsOf = (field: string, aggs?: Aggregations): Aggregations => ({
    steps: {
      date_histogram: { field, calendar_interval: interval, format: 'yyyy-MM-dd', min_doc_count: 1 },
      ...(aggs && { aggs }),
    },
  });
  const body = (clause: Clause, aggs: Aggregations): estypes.SearchSearchRequestBody => ({
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [...filters, clause] } },
    aggs,
  });
  // Several days of one listing may lie within the range, and some of it outside.
  const daysOf = (field: string): Aggregations => ({
    steps: {
      date_histogram: {
        ...{ field, calendar_interval: 'day', format: 'yyyy-MM-dd', min_doc_count: 1 },
        // The upper one is excluded.
        hard_bounds: { min: range.from, max: dayAfter(range.to) },
      },
    },
  });
  return [
    body(within('listedAt', range), { ...ofListed, ...stepsOf('listedAt', ofListed) }),
    body(within('soldAt', range), { ...ofSold, ...stepsOf('soldAt', ofSold) }),
    body(within('removedAt', range), stepsOf('removedAt')),
    body(onSaleAt(dayAfter(range.from, -1)), {}),
    body(within('openedOn', range), daysOf('openedOn')),
    body(within('closedOn', range), daysOf('closedOn')),
  ];
}

/** @returns what is counted of each value of a dimension. */
export function breakdownAggregations(days: Days): Aggregations {
  return {
    listed: { filter: within('listedAt', days), aggs: ofListed },
    sold: { filter: within('soldAt', days), aggs: ofSold },
    removed: { filter: within('removedAt', days) },
    active: { filter: onSaleAt(days.to) },
  };
}
