import type { Stub } from '@vivarium/contracts/listings/document.ts';
import type { NotificationDocument } from '@vivarium/contracts/notifications/document.ts';
import type { NotificationEvent } from '@vivarium/contracts/notifications/events.ts';

/** A notification; one that is told by mail alone is for nobody to read here. */
export type KeptNotification = NotificationDocument | Stub;

/** The notification after an event of it; undefined when the event is not newer than the document. */
export function evolveNotification(
  document: KeptNotification | undefined,
  event: NotificationEvent,
): KeptNotification | undefined {
  if (event.aggregateversion <= (document?.sources.notification ?? 0)) return undefined;
  const { personId, channels, number, type, reason, listingId, ...rest } = event.data.notification;
  const { bundled, listings, savedSearches, order, offer, about, createdAt, readAt } = rest;
  const kept = {
    id: event.subject,
    sources: { notification: event.aggregateversion },
    visible: false as const,
  };
  if (!channels.includes('in_app')) return kept;
  return {
    ...kept,
    readers: [personId],
    ...{ number, type, reason, listingId, bundled, listings, savedSearches, order, offer, about },
    ...{ createdAt, readAt },
  };
}
