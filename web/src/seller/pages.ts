import type { Place } from '../ui/place.ts';

/** Somebody as others see them. */
export const seller: Place = {
  pages: [
    {
      path: '/seller/:id',
      load: async () => (await import('./SellerPage.tsx')).SellerPage,
    },
  ],
  menu: { label: 'My public page', order: 20, to: ({ id }) => `/seller/${id}` },
};
