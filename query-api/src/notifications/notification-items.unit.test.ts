import { Client } from '@elastic/elasticsearch';
import { expect, it } from 'vitest';
import { notificationItems, type Told } from './notification-items.ts';

it('money that could not be paid out is told with its sum, until that is forgotten', async () => {
  const told: Told = {
    ...{ id: '01934f3e-0000-7000-8000-000000000001', number: 1, type: 'withdrawal', reason: null },
    ...{ listingId: null, bundled: [], listings: 1, savedSearches: [], order: null, offer: null },
    about: { title: '', price: { amount: 10_000, currency: 'USD' } },
    ...{ createdAt: '2026-12-01T10:00:00.000Z', readAt: null },
  };
  // It is about no listing: nobody is asked.
  const nowhere = new Client({ node: 'http://127.0.0.1:1' });
  const items = await notificationItems(nowhere, 'listings', [told, { ...told, about: null }]);
  expect(items.map(({ withdrawal }) => withdrawal)).toEqual([
    { amount: { amount: '100.00', currency: 'USD' } },
    {},
  ]);
});
