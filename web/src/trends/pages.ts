import type { Place } from '../ui/place.ts';

/** What is listed, what sells, for how much and how fast. */
export const trends: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/trends',
      load: async () => (await import('./TrendsPage.tsx')).TrendsPage,
    },
    {
      path: '/trends/prices',
      load: async () => (await import('./PriceGuidePage.tsx')).PriceGuidePage,
    },
    {
      path: '/trends/wanted',
      load: async () => (await import('./WantedPage.tsx')).WantedPage,
    },
    {
      path: '/trends/hourly',
      load: async () => (await import('./HourlyPage.tsx')).HourlyPage,
    },
    {
      path: '/trends/compare',
      load: async () => (await import('./ComparePage.tsx')).ComparePage,
    },
    {
      path: '/trends/map',
      load: async () => (await import('./SupplyPage.tsx')).SupplyPage,
    },
    {
      path: '/operations',
      load: async () => (await import('./operations/OperationsPage.tsx')).OperationsPage,
      needsSession: true,
    },
    {
      path: '/trends/methods',
      load: async () => (await import('./MethodsPage.tsx')).MethodsPage,
    },
  ],
  menu: { label: { en: 'Market trends', de: 'Markttrends' }, order: 30, to: '/trends' },
};
