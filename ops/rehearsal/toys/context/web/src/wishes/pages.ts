import type { Place } from '../ui/place.ts';

/** What one is looking for. */
export const wishes: Place = {
  pages: [
    {
      path: '/my/wishes',
      load: async () => (await import('./WishesPage.tsx')).WishesPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'My wishes', de: 'Meine Wünsche' }, order: 15, to: '/my/wishes' },
};
