import type { Place } from '../ui/place.ts';

/** What becomes of what one has for sale. */
export const insights: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/my/insights',
      load: async () => (await import('./InsightsPage.tsx')).InsightsPage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'Insights', de: 'Einblicke' }, order: 12, to: '/my/insights' },
};
