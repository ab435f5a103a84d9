import { QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error.ts';

/** Server state of everything but the search. Only outages are retried: an answer is an answer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && isApiError(error) && error.isOutage && navigator.onLine,
    },
  },
});
