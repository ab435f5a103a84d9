import type { Place } from '../ui/place.ts';

/** What only oneself may see: addresses, and all that is kept of one. */
export const privatePlace: Place = {
  words: import.meta.glob([
    './languages/*.po',
    '../addressing/languages/*.po',
    '../credentials/languages/*.po',
  ]),
  pages: [
    {
      path: '/account/addresses',
      load: async () => (await import('./AddressesPage.tsx')).AddressesPage,
      needsSession: true,
    },
    {
      path: '/account/privacy',
      load: async () => (await import('./PrivacyPage.tsx')).PrivacyPage,
      needsSession: true,
    },
  ],
  menu: {
    label: { en: 'Addresses and privacy', de: 'Adressen und Datenschutz' },
    order: 31,
    to: '/account/addresses',
  },
};
