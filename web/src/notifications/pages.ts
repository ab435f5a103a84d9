import type { Place } from '../ui/place.ts';

/** What one was told. */
export const notifications: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/notifications',
      load: async () => (await import('./NotificationsPage.tsx')).NotificationsPage,
      needsSession: true,
    },
    {
      path: '/notifications/channels',
      load: async () => (await import('./ChannelsPage.tsx')).ChannelsPage,
      needsSession: true,
    },
    {
      path: '/unsubscribe',
      load: async () => (await import('./UnsubscribePage.tsx')).UnsubscribePage,
    },
  ],
  menu: { label: { en: 'Notifications', de: 'Mitteilungen' }, order: 12, to: '/notifications' },
};
