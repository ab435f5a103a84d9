import type { WithdrawalState } from '@vivarium/contracts/money/events.ts';
import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import type { NotificationHappening } from '../notification-event.ts';

/** @returns the id of what is told of a withdrawal that was refused: the same however often it is heard of. */
export function idOfWithdrawalNews({ id, personId }: WithdrawalState): string {
  return derivedId('withdrawal', personId, id);
}

/** @returns what whoever has asked for it is told, as the next in their inbox. */
export function decideWithdrawalNews(
  withdrawal: WithdrawalState,
  number: number,
  now: Date,
): NotificationHappening {
  const { personId, amount } = withdrawal;
  const after: NotificationState = {
    ...{ id: idOfWithdrawalNews(withdrawal), version: 1, personId, number, type: 'withdrawal', reason: null },
    ...{ listingId: null, listingVersion: null, bundled: [], listings: 1, savedSearches: [] },
    channels: ['in_app', 'email'],
    mail: 'instant',
    ...{ order: null, offer: null },
    // It is about nothing but the money.
    about: { title: '', price: amount },
    ...{ createdAt: now.toISOString(), readAt: null },
  };
  return { type: 'notification.created', after, changed: [] };
}
