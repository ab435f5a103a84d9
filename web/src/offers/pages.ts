import type { Place } from '../ui/place.ts';

/** Prices below the one that is asked: those that one has offered, and those that one was. */
export const offers: Place = {
  words: import.meta.glob(['./languages/*.po', '../checkout/languages/*.po', '../addressing/languages/*.po']),
  pages: [
    {
      path: '/offer/:id',
      load: async () => (await import('./OfferForPage.tsx')).OfferForPage,
      needsSession: true,
    },
    { path: '/offers', load: async () => (await import('./OffersPage.tsx')).OffersPage, needsSession: true },
    {
      path: '/offers/:id',
      load: async () => (await import('./OfferPage.tsx')).OfferPage,
      needsSession: true,
    },
    {
      path: '/offers/:id/buy',
      load: async () => (await import('./BuyAtOfferPage.tsx')).BuyAtOfferPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'Offers', de: 'Preisvorschläge' }, order: 18, to: '/offers' },
};
