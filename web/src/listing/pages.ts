import type { Place } from '../ui/place.ts';

/** One listing. */
export const listing: Place = {
  words: import.meta.glob(['./languages/*.po', '../shop/languages/*.po']),
  pages: [
    {
      path: '/listing/:id/:slug?',
      load: async () => (await import('./ListingPage.tsx')).ListingPage,
    },
  ],
};
