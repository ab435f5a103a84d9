import type { Place } from '../ui/place.ts';

/** Searches that one has saved. */
export const savedSearches: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/saved-searches',
      load: async () => (await import('./SavedSearchesPage.tsx')).SavedSearchesPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'Saved searches', de: 'Gespeicherte Suchen' }, order: 14, to: '/saved-searches' },
};
