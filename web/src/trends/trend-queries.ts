import { queryOptions } from '@tanstack/react-query';
import { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { call } from '../api/call.ts';
import type { InputOf } from '../api/operation-input.ts';

/** Milliseconds. */
const FRESH = 60_000;

type Asked<Name extends keyof typeof trendQueries> =
  InputOf<(typeof trendQueries)[Name]> extends { query?: infer Query } ? NonNullable<Query> : never;

/** The series and totals of a time. */
export function overviewQuery(query: Asked<'showTrendOverview'>) {
  return queryOptions({
    queryKey: ['trends', 'overview', query],
    queryFn: ({ signal }) => call(trendQueries.showTrendOverview, { query }, { signal }),
    staleTime: FRESH,
    placeholderData: (before) => before,
  });
}

/** The totals of a time for each value of a dimension. */
export function breakdownQuery(query: Asked<'listTrendBreakdown'>) {
  return queryOptions({
    queryKey: ['trends', 'breakdown', query],
    queryFn: ({ signal }) => call(trendQueries.listTrendBreakdown, { query }, { signal }),
    staleTime: FRESH,
    placeholderData: (before) => before,
  });
}

/** What animals are asked and sold for. */
export function priceGuideQuery(query: Asked<'showPriceGuide'>) {
  return queryOptions({
    queryKey: ['trends', 'prices', query],
    queryFn: ({ signal }) => call(trendQueries.showPriceGuide, { query }, { signal }),
    staleTime: FRESH,
    placeholderData: (before) => before,
  });
}

/** Where what is on sale is. */
export function supplyQuery(query: Asked<'listTrendSupply'>) {
  return queryOptions({
    queryKey: ['trends', 'supply', query],
    queryFn: ({ signal }) => call(trendQueries.listTrendSupply, { query }, { signal }),
    staleTime: FRESH,
    placeholderData: (before) => before,
  });
}

/** What is wanted, against what there is. */
export function demandQuery(query: Asked<'listTrendDemand'>) {
  return queryOptions({
    queryKey: ['trends', 'demand', query],
    queryFn: ({ signal }) => call(trendQueries.listTrendDemand, { query }, { signal }),
    staleTime: FRESH,
    placeholderData: (before) => before,
  });
}

/** What visitors looked at in the last five minutes that are over. */
export function hourlyQuery(query: Asked<'showHourlyTrends'>) {
  return queryOptions({
    queryKey: hourlyKey(query.category),
    queryFn: ({ signal }) => call(trendQueries.showHourlyTrends, { query }, { signal }),
    staleTime: FRESH,
    placeholderData: (before) => before,
  });
}

/** The key of {@link hourlyQuery}, for what is pushed. */
export function hourlyKey(category?: string) {
  return ['trends', 'hourly', category ?? ''] as const;
}
