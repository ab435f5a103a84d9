import type { Place } from '../ui/place.ts';

/** What keeps an account its person's own. */
export const security: Place = {
  words: import.meta.glob(['./languages/*.po', '../credentials/languages/*.po']),
  pages: [
    {
      path: '/account/security',
      load: async () => (await import('./SecurityPage.tsx')).SecurityPage,
      needsSession: true,
    },
    {
      path: '/show-document/:id',
      load: async () => (await import('./ShowDocumentPage.tsx')).ShowDocumentPage,
    },
    { path: '/check-mail', load: async () => (await import('./CheckMailPage.tsx')).CheckMailPage },
    { path: '/verify-email', load: async () => (await import('./VerifyEmailPage.tsx')).VerifyEmailPage },
    { path: '/restore-email', load: async () => (await import('./RestoreEmailPage.tsx')).RestoreEmailPage },
    {
      path: '/forgot-password',
      load: async () => (await import('./ForgotPasswordPage.tsx')).ForgotPasswordPage,
    },
    {
      path: '/reset-password',
      load: async () => (await import('./ResetPasswordPage.tsx')).ResetPasswordPage,
    },
  ],
  menu: {
    label: { en: 'Sign-in and security', de: 'Anmeldung und Sicherheit' },
    order: 32,
    to: '/account/security',
  },
};
