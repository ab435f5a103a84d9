import type { Place } from '../ui/place.ts';

/** Listing something, and changing it. */
export const sell: Place = {
  pages: [
    {
      path: '/sell/:id?',
      load: async () => (await import('./SellPage.tsx')).SellPage,
      needsSession: true,
    },
  ],
};
