import type { Place } from '../ui/place.ts';

/** What one likes. */
export const favourites: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/my/favourites',
      load: async () => (await import('./FavouritesPage.tsx')).FavouritesPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'Favourites', de: 'Merkliste' }, order: 16, to: '/my/favourites' },
};
