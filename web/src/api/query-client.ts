import { notifyManager, QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error.ts';

// Before the next event: a button that is pressed twice has not been drawn as busy otherwise, and sends what it sends twice.
notifyManager.setScheduler(queueMicrotask);

/**
 * Server state of everything but the search. Only outages are retried: an answer is an answer. Without a connection all
 * of it is tried, and fails, so that pages say why; what waits for one says nothing, and a button that was pressed would
 * do later what is no longer meant.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isApiError(error) && error.isOutage && navigator.onLine,
    },
  },
});
