import { queryOptions } from '@tanstack/react-query';
import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import { call } from '../api/call.ts';

/** Browsers in which one is told, and the key by which they know us. */
export const pushSubscriptionsQuery = queryOptions({
  queryKey: ['account', 'push-subscriptions'],
  queryFn: ({ signal }) => call(notificationCommands.listPushSubscriptions, {}, { signal }),
  staleTime: 0,
});
