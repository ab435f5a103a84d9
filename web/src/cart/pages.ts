import type { Place } from '../ui/place.ts';

/** What one means to buy, of several sellers. */
export const cart: Place = {
  words: import.meta.glob(['./languages/*.po', '../checkout/languages/*.po', '../addressing/languages/*.po']),
  pages: [
    { path: '/cart', load: async () => (await import('./CartPage.tsx')).CartPage, needsSession: true },
    {
      path: '/cart/buy',
      load: async () => (await import('./BuyCartPage.tsx')).BuyCartPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'Cart', de: 'Warenkorb' }, order: 16, to: '/cart' },
};
