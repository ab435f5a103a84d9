import type { Place } from '../ui/place.ts';

/** The market: searching and narrowing. */
export const search: Place = {
  pages: [
    {
      path: '/search?',
      load: async () => (await import('./SearchPage.tsx')).SearchPage,
    },
  ],
};
