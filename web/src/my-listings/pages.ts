import type { Place } from '../ui/place.ts';

/** What one has for sale, had, and has begun. */
export const myListings: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/my/listings',
      load: async () => (await import('./MyListingsPage.tsx')).MyListingsPage,
      needsSession: true,
    },
    {
      path: '/my/listings/import',
      load: async () => (await import('./import/ImportPage.tsx')).ImportPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'My listings', de: 'Meine Anzeigen' }, order: 10, to: '/my/listings' },
};
