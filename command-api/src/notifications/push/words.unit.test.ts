import { type NotificationState, notificationStateSchema } from '@vivarium/contracts/notifications/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { expect, test } from 'vitest';
import { pushedOf } from './words.ts';

const id = '01990000-0000-7000-8000-00000000000a';
const told = notificationStateSchema.parse({
  ...{ id, version: 1, personId: id, number: 1, type: 'saved_search_match', reason: 'price_drop' },
  ...{ listingId: id, listingVersion: 2, bundled: [], listings: 1, channels: ['push'], mail: null },
  savedSearches: [{ id, name: 'Pieds' }],
  about: { title: 'Pied male', price: { amount: 40_000, currency: 'USD' } },
  ...{ createdAt: '2026-11-29T08:00:00.000Z', readAt: null },
});

test('a push says what is new and which search found it, and opens it', () => {
  expect(pushedOf(told, 'en')).toEqual({
    title: 'Pied male, 400.00 USD, has become cheaper',
    body: 'Pieds',
    url: `/listing/${encodeId(id)}`,
    tag: id,
  });
});

test('a push is in the language of its reader', () => {
  expect(pushedOf(told, 'de').title).toBe('Pied male, 400,00 USD, ist billiger geworden');
});

test('what is told together says what of, not how many, which changes; and opens the list', () => {
  const nothing = { reason: null, listingId: null, listingVersion: null, about: null };
  const bundle = { ...told, ...nothing, bundled: [id], listings: 1 };
  const liked = { ...bundle, type: 'favourite_price_drop' as const, savedSearches: [] };
  expect(pushedOf(bundle, 'en')).toMatchObject({
    ...{ title: 'More listings match your searches', body: 'Pieds', url: '/notifications' },
  });
  expect(pushedOf(liked, 'en')).toMatchObject({ title: 'More of your favourites have changed', body: '' });
  expect([bundle, liked].map((one) => pushedOf(one, 'de').title)).toEqual([
    'Weitere Anzeigen passen zu Ihren Suchen',
    'Auf Ihrer Merkliste hat sich mehr geändert',
  ]);
});

test('what is told of an order opens the order', () => {
  const order = { id, step: 'shipped', role: 'buyer', until: null, why: null, part: null } as const;
  const news: NotificationState = {
    ...told,
    ...{ type: 'order', reason: null, listingId: null, savedSearches: [], order },
  };
  const pushed = pushedOf(news, 'en');
  expect(pushed.url).toBe(`/orders/${encodeId(id)}`);
  expect(pushed.title).toContain('Pied male');
});
