import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type GuideRoute, readGuideRoute, writeGuideRoute } from './guide-route.ts';

/** @returns what the address says, and a function that changes it. */
export function useGuideRoute() {
  const [params, setParams] = useSearchParams();
  const route = useMemo(() => readGuideRoute(params), [params]);
  const change = (part: Partial<GuideRoute>) =>
    setParams(writeGuideRoute({ ...route, ...part }), { preventScrollReset: true });
  return { route, change };
}
