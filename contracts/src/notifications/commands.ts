import { operation } from '../shared/operation.ts';
import { readNotificationsBodySchema, unreadSchema } from './http.ts';
import {
  changePreferencesBodySchema,
  notificationPreferencesSchema,
  unsubscribeQuerySchema,
} from './preferences.ts';
import { pushSubscriptionParams, pushSubscriptionsSchema, subscribeToPushBodySchema } from './push.ts';

const push = { path: '/account/push-subscriptions', tag: 'notifications', token: 'required' } as const;
const preferences = {
  path: '/account/notification-preferences',
  tag: 'notifications',
  token: 'required',
} as const;
const told = { status: 200, description: 'How one is told', schema: notificationPreferencesSchema } as const;

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
  showPreferences: operation({
    ...preferences,
    method: 'get',
    operationId: 'showNotificationPreferences',
    summary: 'How one wants to be told',
    success: told,
  }),
  changePreferences: operation({
    ...preferences,
    method: 'patch',
    operationId: 'changeNotificationPreferences',
    summary: 'Be told otherwise',
    body: changePreferencesBodySchema,
    success: told,
    problems: ['validation_failed'],
  }),
  listPushSubscriptions: operation({
    ...push,
    method: 'get',
    operationId: 'listPushSubscriptions',
    summary: 'Browsers in which one is told, and the key by which they know us',
    success: { status: 200, description: 'One’s own', schema: pushSubscriptionsSchema },
  }),
  subscribeToPush: operation({
    ...push,
    method: 'post',
    operationId: 'subscribeToPush',
    summary: 'Be told in this browser too, also where no page of ours is open',
    description:
      'Takes what `PushSubscription.toJSON()` says. A browser is one person’s: whoever subscribes in it last. Of too many the oldest goes.',
    body: subscribeToPushBodySchema,
    success: { status: 200, description: 'All of one’s own', schema: pushSubscriptionsSchema },
    problems: ['validation_failed'],
  }),
  unsubscribeFromPush: operation({
    ...push,
    method: 'delete',
    path: '/account/push-subscriptions/{id}',
    operationId: 'unsubscribeFromPush',
    summary: 'Be told in a browser no more',
    params: {
      schema: pushSubscriptionParams,
      absent: { code: 'push_subscription_not_found', message: 'You are not told in such a browser.' },
    },
    success: { status: 204, description: 'No more' },
    problems: ['push_subscription_not_found'],
  }),
  unsubscribe: operation({
    method: 'post',
    path: '/unsubscribe',
    operationId: 'unsubscribe',
    tag: 'notifications',
    summary: 'Get no more mails, by the link of one of them (RFC 8058)',
    description:
      'The link of a mail of saved searches stops those: orders, offers and payouts still send theirs. The link of one of those stops all.',
    query: unsubscribeQuerySchema,
    // Mail programs send `List-Unsubscribe=One-Click` as a form of either kind.
    ignoresBody: true,
    success: { status: 204, description: 'No more mails' },
    problems: ['invalid_request'],
  }),
};
