import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import type { NotificationHappening } from '../notification-event.ts';

/** Decides that nothing is left of what somebody was told. @returns undefined where that is so already. */
export function decideErase(before: NotificationState): NotificationHappening | undefined {
  if (
    before.channels.length === 0 &&
    before.about === null &&
    before.savedSearches.length === 0 &&
    before.order === null &&
    before.offer === null
  )
    return undefined;
  const nothing = { channels: [], about: null, order: null, offer: null, savedSearches: [], mail: null };
  return {
    type: 'notification.erased',
    after: { ...before, ...nothing, version: before.version + 1 },
    changed: Object.keys(nothing),
  };
}

/** Decides that nothing is left of how a thing was called that is gone. @returns undefined where that is so already. */
export function decideEraseAbout(before: NotificationState): NotificationHappening | undefined {
  if (before.about === null) return undefined;
  return {
    type: 'notification.erased',
    after: { ...before, about: null, version: before.version + 1 },
    changed: ['about'],
  };
}
