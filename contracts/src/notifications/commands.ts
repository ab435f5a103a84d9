import { operation } from '../shared/operation.ts';
import { readNotificationsBodySchema, unreadSchema } from './http.ts';

/** What command-api does with notifications. */
export const notificationCommands = {
  readNotifications: operation({
    method: 'post',
    path: '/notifications/read',
    operationId: 'readNotifications',
    tag: 'notifications',
    summary: 'Say that some notifications, or all, are read',
    description: 'The answer says how many remain. An id that is none of one’s own changes nothing.',
    token: 'required',
    body: readNotificationsBodySchema,
    success: { status: 200, description: 'Noted', schema: unreadSchema },
    problems: ['validation_failed', 'notification_not_found'],
  }),
};
