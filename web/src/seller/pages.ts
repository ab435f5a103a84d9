import { msg } from '@lingui/core/macro';
import type { Place } from '../ui/place.ts';

/** Somebody as others see them. */
export const seller: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/seller/:id',
      load: async () => (await import('./SellerPage.tsx')).SellerPage,
    },
  ],
  menu: { label: msg`My public page`, order: 20, to: ({ id }) => `/seller/${id}` },
};
