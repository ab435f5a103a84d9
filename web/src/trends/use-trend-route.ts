import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readTrendRoute, type Span, type TrendRoute, USUAL_SPAN, writeTrendRoute } from './trend-route.ts';

/**
 * @param usual the span where the address says none
 * @returns what the address says, and a function that changes it: back leads to what was before
 */
export function useTrendRoute(usual: Span = USUAL_SPAN) {
  const [params, setParams] = useSearchParams();
  const route = useMemo(() => readTrendRoute(params, usual), [params, usual]);
  const change = (part: Partial<TrendRoute>) =>
    setParams(writeTrendRoute({ ...route, ...part }, usual), { preventScrollReset: true });
  return { route, change };
}
