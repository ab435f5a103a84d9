import { notificationQueries } from '@vivarium/contracts/notifications/queries.ts';
import { feature } from '../feature.ts';
import { listNotifications } from './list-notifications.ts';
import { streamEvents } from './stream-events.ts';

/** What one is told: the list, and the stream of what is new. */
export const notifications = feature(notificationQueries, {
  listNotifications: { readModels: ['notifications', 'listings'], handler: listNotifications },
  streamEvents: { readModels: ['notifications', 'listings'], handler: streamEvents },
});
