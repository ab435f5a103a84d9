import type { Pushed } from '@vivarium/contracts/notifications/push.ts';
import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { wordsOf } from '../mail-notifications/words.ts';

/** Of several things at once. How many they are is not said: it is pushed with the first of them, and the others come to it. */
const severalWords: Readonly<Record<Language, { ofSearches: string; ofFavourites: string }>> = {
  en: {
    ofSearches: 'More listings match your searches',
    ofFavourites: 'More of your favourites have changed',
  },
  de: {
    ofSearches: 'Weitere Anzeigen passen zu Ihren Suchen',
    ofFavourites: 'Auf Ihrer Merkliste hat sich mehr geändert',
  },
};

/**
 * @returns what a browser shows of a notification, in the language of its reader: the subject of its mail, and the page that it
 *   is about
 */
export function pushedOf(notification: NotificationState, language: Language): Pushed {
  const nobody = { displayName: '', origin: '', unsubscribeUrl: '', timeZone: 'UTC', language };
  const { subject } = wordsOf({ ...nobody, notifications: [notification] });
  const { ofSearches, ofFavourites } = severalWords[language];
  const several = notification.savedSearches.length > 0 ? ofSearches : ofFavourites;
  const names = notification.savedSearches.map(({ name }) => name).join(', ');
  return {
    title: isBundle(notification) ? several : subject,
    body: cutText(names, 200, '…'),
    url: pageOf(notification),
    tag: notification.id,
  };
}

function isBundle({ listingId, bundled }: NotificationState): boolean {
  return listingId === null && bundled.length > 0;
}

function pageOf({ type, order, offer, listingId }: NotificationState): string {
  if (order !== null) return `/orders/${encodeId(order.id)}`;
  if (offer !== null) return `/offers/${encodeId(offer.id)}`;
  if (type === 'withdrawal') return '/wallet';
  return listingId === null ? '/notifications' : `/listing/${encodeId(listingId)}`;
}
