import type { Place } from '../ui/place.ts';

/** Somebody as others see them. */
export const seller: Place = {
  words: import.meta.glob(['./languages/*.po', '../shop/languages/*.po']),
  pages: [
    {
      path: '/seller/:id',
      load: async () => (await import('./SellerPage.tsx')).SellerPage,
    },
  ],
  menu: {
    label: { en: 'My public page', de: 'Meine öffentliche Seite' },
    order: 20,
    to: ({ id }) => `/seller/${id}`,
  },
};
