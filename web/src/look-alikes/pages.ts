import type { Place } from '../ui/place.ts';

/** Pictures of different sellers that look like one, for moderators. */
export const lookAlikes: Place = {
  words: import.meta.glob('./languages/*.po'),
  pages: [
    {
      path: '/moderation/pictures',
      load: async () => (await import('./LookAlikesPage.tsx')).LookAlikesPage,
      needsSession: true,
    },
  ],
};
