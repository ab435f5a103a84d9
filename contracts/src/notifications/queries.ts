import { operation } from '../shared/operation.ts';
import { notificationsPageSchema, notificationsQuerySchema } from './http.ts';

/** What query-api tells of notifications. */
export const notificationQueries = {
  listNotifications: operation({
    method: 'get',
    path: '/notifications',
    operationId: 'listNotifications',
    tag: 'notifications',
    summary: 'What one was told, the newest first, and how much of it was not read yet',
    token: 'required',
    conditional: true,
    query: notificationsQuerySchema,
    success: { status: 200, description: 'A page of notifications', schema: notificationsPageSchema },
    problems: ['notification_not_found'],
  }),
  streamEvents: operation({
    method: 'get',
    path: '/stream',
    operationId: 'streamEvents',
    tag: 'notifications',
    summary: 'What one is told, as it happens: Server-Sent Events',
    description:
      'Event “notification”, its id that of the notification, its data an item of GET /notifications; event “media”, without an id, its data the id and the status of an own upload; ' +
      'event “notification_changed”, without an id: it was read (its data id, readAt and count), or it says more by now, such as ' +
      'a further saved search (its data the whole item). ' +
      'With “Last-Event-ID” it goes on after that notification. A comment at least every 20 seconds says that it lives. It ends with ' +
      'the session.',
    token: 'required',
    success: { status: 200, description: 'text/event-stream' },
    problems: ['too_many_streams', 'unavailable'],
  }),
};
