import type { NotificationEvent, NotificationEventType } from '@vivarium/contracts/notifications/events.ts';
import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { Happening } from '../aggregate/decision.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';

/** What happened to a notification. */
export type NotificationHappening = Happening<NotificationState, NotificationEventType>;

/** @returns the event that tells of it. */
export function notificationEvent(happening: NotificationHappening, meta: EventMeta): NotificationEvent {
  const { after: notification, changed } = happening;
  return eventOf('/command-api/notifications', happening, { notification, changed }, meta);
}
