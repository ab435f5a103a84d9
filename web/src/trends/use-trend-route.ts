import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readTrendRoute, type TrendRoute, writeTrendRoute } from './trend-route.ts';

/** @returns what the address says, and a function that changes it: back leads to what was before. */
export function useTrendRoute() {
  const [params, setParams] = useSearchParams();
  const route = useMemo(() => readTrendRoute(params), [params]);
  const change = (part: Partial<TrendRoute>) =>
    setParams(writeTrendRoute({ ...route, ...part }), { preventScrollReset: true });
  return { route, change };
}
