import type { Pushed } from '@vivarium/contracts/notifications/push.ts';
import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { wordsOf } from '../mail-notifications/words.ts';

/** @returns what a browser shows of a notification, in the language of its reader: the subject of its mail, and the page that it is about. */
export function pushedOf(notification: NotificationState, language: Language): Pushed {
  const nobody = { displayName: '', origin: '', unsubscribeUrl: '', timeZone: 'UTC', language };
  const { subject } = wordsOf({ ...nobody, notifications: [notification] });
  const names = notification.savedSearches.map(({ name }) => name).join(', ');
  return {
    title: subject,
    body: cutText(names, 200, '…'),
    url: pageOf(notification),
    tag: notification.id,
  };
}

function pageOf({ type, order, offer, listingId }: NotificationState): string {
  if (order !== null) return `/orders/${encodeId(order.id)}`;
  if (offer !== null) return `/offers/${encodeId(offer.id)}`;
  if (type === 'withdrawal') return '/wallet';
  return listingId === null ? '/notifications' : `/listing/${encodeId(listingId)}`;
}
