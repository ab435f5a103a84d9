import type { Place } from '../ui/place.ts';

/** Coming in, and what one says of oneself. */
export const account: Place = {
  words: import.meta.glob(['./languages/*.po', '../credentials/languages/*.po']),
  pages: [
    {
      path: '/sign-in',
      load: async () => (await import('./SignInPage.tsx')).SignInPage,
    },
    {
      path: '/signed-in',
      load: async () => (await import('./SignedInPage.tsx')).SignedInPage,
    },
    {
      path: '/register',
      load: async () => (await import('./RegisterPage.tsx')).RegisterPage,
    },
    {
      path: '/account',
      load: async () => (await import('./ProfilePage.tsx')).ProfilePage,
      needsSession: true,
    },
  ],
  menu: { label: { en: 'Edit profile', de: 'Profil bearbeiten' }, order: 30, to: '/account' },
};
