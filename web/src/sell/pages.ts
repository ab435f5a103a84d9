import type { Place } from '../ui/place.ts';

/** Listing something, and changing it. */
export const sell: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/sell/:id?',
      load: async () => (await import('./SellPage.tsx')).SellPage,
      needsSession: true,
    },
  ],
};
