import type { Place } from '../ui/place.ts';

/** One listing. */
export const listing: Place = {
  pages: [
    {
      path: '/listing/:id/:slug?',
      load: async () => (await import('./ListingPage.tsx')).ListingPage,
    },
  ],
};
