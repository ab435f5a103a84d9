import type { Place } from '../ui/place.ts';

/** What one has bought and sold, and the money of it. */
export const orders: Place = {
  words: import.meta.glob(['./languages/*.po', '../checkout/languages/*.po', '../addressing/languages/*.po']),
  pages: [
    { path: '/buy/:id', load: async () => (await import('./BuyPage.tsx')).BuyPage, needsSession: true },
    { path: '/pay/:id', load: async () => (await import('./PayPage.tsx')).PayPage },
    { path: '/orders', load: async () => (await import('./OrdersPage.tsx')).OrdersPage, needsSession: true },
    {
      path: '/orders/:id',
      load: async () => (await import('./OrderPage.tsx')).OrderPage,
      needsSession: true,
    },
    {
      path: '/orders/:id/invoice',
      load: async () => (await import('./InvoicePage.tsx')).InvoicePage,
      needsSession: true,
    },
    {
      path: '/moderation/orders',
      load: async () => (await import('./moderation/ModerationPage.tsx')).ModerationPage,
      needsSession: true,
    },
    {
      path: '/moderation/orders/:id',
      load: async () => (await import('./moderation/ModeratedOrderPage.tsx')).ModeratedOrderPage,
      needsSession: true,
    },
    { path: '/wallet', load: async () => (await import('./WalletPage.tsx')).WalletPage, needsSession: true },
  ],
  menu: { label: { en: 'Orders', de: 'Bestellungen' }, order: 17, to: '/orders' },
};
