import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { notificationQueries } from '@vivarium/contracts/notifications/queries.ts';
import { call } from './call.ts';

/** How many notifications were not read yet. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => {
    const page = await call(notificationQueries.listNotifications, { query: { limit: 1 } }, { signal });
    return page.unread;
  },
  // The stream says what is new; this is for when it does not.
  refetchInterval: 60_000,
  staleTime: 5000,
});

/** All notifications, the newest first, page by page. */
export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications', 'list'],
  initialPageParam: undefined as string | undefined,
  queryFn: ({ pageParam: cursor, signal }) =>
    call(notificationQueries.listNotifications, { query: { cursor, limit: 30 } }, { signal }),
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  staleTime: 0,
});

/** How one wants to be told. */
export const preferencesQuery = queryOptions({
  queryKey: ['account', 'notification-preferences'],
  queryFn: ({ signal }) => call(notificationCommands.showPreferences, {}, { signal }),
  staleTime: 0,
});
