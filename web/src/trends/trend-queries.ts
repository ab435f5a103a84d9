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
