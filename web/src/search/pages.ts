import type { Place } from '../ui/place.ts';

/** The market: searching and narrowing. */
export const search = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/search?',
      load: async () => (await import('./SearchPage.tsx')).SearchPage,
    },
  ],
} satisfies Place;
