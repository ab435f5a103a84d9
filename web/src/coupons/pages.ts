import type { Place } from '../ui/place.ts';

/** Codes that make purchases cheaper: one's own, and for moderators those of the marketplace. */
export const coupons: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/coupons',
      load: async () => (await import('./CouponsPage.tsx')).CouponsPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'Coupons', de: 'Gutscheine' }, order: 19, to: '/coupons' },
};
