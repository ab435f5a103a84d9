import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { notificationStateSchema } from '@vivarium/contracts/notifications/state.ts';
import { describe, expect, it } from 'vitest';
import { decideExtend, decideTell, type Inbox, MOST_IN_AN_HOUR, type ToTell } from './decide.ts';

const id = (n: number) => `01934f3e-0000-7000-8000-${String(n).padStart(12, '0')}`;
const now = new Date('2026-11-28T10:20:00.000Z');
const search = (n: number) =>
  ({ id: id(n), name: `Search ${n}`, channels: ['in_app'], frequency: 'instant' }) as const;

function toTell(listing: number, ...searches: number[]): ToTell {
  const savedSearches = (searches.length === 0 ? [1] : searches).map((n) => ({
    ...search(n),
    channels: [...search(n).channels],
  }));
  return {
    person: { personId: id(900), savedSearches },
    listing: {
      ...{ id: id(listing), version: 2, sellerId: id(901), title: 'Pied female' },
      price: { amount: 45_000, currency: 'USD' },
    },
    reason: 'published',
    isReleased: false,
    isFavourite: false,
  };
}
const inbox = (parts: Partial<Inbox> = {}): Inbox => ({
  lastNumber: 4,
  toldLately: 0,
  bundle: undefined,
  ...parts,
});

describe('telling somebody of a listing', () => {
  it('names all of their searches that it matches, in one notification', () => {
    const { type, after } = decideTell(toTell(10, 1, 2), inbox(), now);
    expect(type).toBe('notification.created');
    expect(after).toMatchObject({
      ...{ type: 'saved_search_match', reason: 'published', listingId: id(10), listingVersion: 2, number: 5 },
      savedSearches: [
        { id: id(1), name: 'Search 1' },
        { id: id(2), name: 'Search 2' },
      ],
      readAt: null,
    });
    expect(notificationStateSchema.parse(after)).toEqual(after);
  });

  it('has the same id however often it is decided, and another for anything else', () => {
    const of = (told: ToTell, at = now) => decideTell(told, inbox(), at).after.id;
    expect(of(toTell(10))).toBe(of(toTell(10, 2), new Date('2026-11-29T00:00:00.000Z')));
    const others = [
      { ...toTell(10), reason: 'price_drop' as const },
      { ...toTell(10), listing: { ...toTell(10).listing, version: 3 } },
      toTell(11),
    ];
    expect(new Set([toTell(10), ...others].map((told) => of(told))).size).toBe(4);
  });

  it('says of what they like that it is cheaper, or back on sale', () => {
    const like = { ...toTell(10), isFavourite: true };
    const of = (reason: 'price_drop' | 'back_on_sale') => decideTell({ ...like, reason }, inbox(), now).after;
    expect(of('price_drop')).toMatchObject({ type: 'favourite_price_drop', channels: ['in_app'] });
    expect(of('back_on_sale')).toMatchObject({ type: 'favourite_back_on_sale', reason: 'back_on_sale' });
  });

  it('is told by mail as the searches want it: at once, where one of them does', () => {
    const wanting = (...frequencies: ('instant' | 'daily')[]) => {
      const savedSearches = frequencies.map((frequency, n) => ({
        ...{ id: id(n), name: 'A search', frequency },
        channels: ['email' as const],
      }));
      return decideTell({ ...toTell(10), person: { personId: id(900), savedSearches } }, inbox(), now).after
        .mail;
    };
    expect([wanting('daily', 'instant'), wanting('daily')]).toEqual(['instant', 'daily']);
    expect(decideTell(toTell(10), inbox(), now).after.mail).toBeNull();
  });

  it('bundles what is too much for an hour, and says how many there are', () => {
    const full = { toldLately: MOST_IN_AN_HOUR };
    const first = decideTell(toTell(10), inbox(full), now);
    expect(first).toMatchObject({
      type: 'notification.created',
      after: { listingId: null, listings: 1, reason: null },
    });
    let bundle: NotificationState = { ...first.after, readAt: now.toISOString() };
    for (let n = 11; n < 40; n += 1) {
      const next = decideTell(toTell(n, n), inbox({ ...full, bundle }), now);
      expect(next).toMatchObject({
        type: 'notification.bundled',
        after: { id: bundle.id, version: bundle.version + 1, readAt: null },
      });
      bundle = next.after;
    }
    expect(bundle).toMatchObject({ listings: 30, number: first.after.number });
    expect(bundle.bundled).toHaveLength(20);
    expect(bundle.savedSearches).toHaveLength(30);
    expect(notificationStateSchema.parse(bundle)).toEqual(bundle);
  });

  it('is told by mail of what comes to a bundle that wanted none so far', () => {
    const full = { toldLately: MOST_IN_AN_HOUR };
    const { after: bundle } = decideTell(toTell(10), inbox(full), now);
    const mailed = toTell(11);
    for (const search of mailed.person.savedSearches) search.channels = ['email'];
    expect(bundle.mail).toBeNull();
    expect(decideTell(mailed, inbox({ ...full, bundle }), now).after.mail).toBe('daily');
  });

  it('says that a bundle is told in another way too, which it was not so far', () => {
    const full = { toldLately: MOST_IN_AN_HOUR };
    const { after: bundle } = decideTell(toTell(10), inbox(full), now);
    expect(decideTell(toTell(11), inbox({ ...full, bundle }), now).changed).not.toContain('channels');
    const pushed = toTell(12);
    for (const search of pushed.person.savedSearches) search.channels = ['push'];
    const { after, changed } = decideTell(pushed, inbox({ ...full, bundle }), now);
    expect(after.channels).toEqual(['in_app', 'push']);
    expect(changed).toContain('channels');
  });

  it('begins another bundle with another hour', () => {
    const at = (time: string) => decideTell(toTell(10), inbox({ toldLately: 99 }), new Date(time)).after.id;
    expect(at('2026-11-28T10:00:00.000Z')).toBe(at('2026-11-28T10:59:59.000Z'));
    expect(at('2026-11-28T10:00:00.000Z')).not.toBe(at('2026-11-28T11:00:00.000Z'));
  });
});

describe('another reason to tell somebody of the same', () => {
  const told = decideTell(toTell(10, 1), inbox(), now).after;

  it('adds its searches and its ways, once each', () => {
    const more = toTell(10, 1, 2);
    for (const search of more.person.savedSearches) search.channels = ['email'];
    const happening = decideExtend({ ...told, readAt: now.toISOString() }, more);
    expect(happening).toMatchObject({
      type: 'notification.extended',
      changed: ['savedSearches', 'channels'],
      after: {
        ...{ id: told.id, version: 2, number: told.number, mail: 'instant', readAt: now.toISOString() },
        ...{ channels: ['in_app', 'email'], savedSearches: [{ id: id(1) }, { id: id(2) }] },
      },
    });
    expect(happening && decideExtend(happening.after, more)).toBeUndefined();
  });

  it('that says nothing new is none', () => {
    expect(decideExtend(told, toTell(10, 1))).toBeUndefined();
  });

  it('says that they like it too, as it does where the heart is heard of first', () => {
    const heart: ToTell = {
      ...toTell(10),
      ...{ person: { personId: id(900), savedSearches: [] }, isFavourite: true, reason: 'price_drop' },
    };
    const happening = decideExtend(told, heart);
    expect(happening).toMatchObject({
      type: 'notification.extended',
      changed: ['type'],
      after: { id: told.id, version: 2, type: 'favourite_price_drop', savedSearches: [{ id: id(1) }] },
    });
    expect(happening && decideExtend(happening.after, heart)).toBeUndefined();
    const liked = decideTell(heart, inbox(), now).after;
    expect(decideExtend(liked, toTell(10, 1))?.after).toMatchObject({
      ...{ type: 'favourite_price_drop', savedSearches: [{ id: id(1) }] },
    });
    const { after: bundle } = decideTell(toTell(10), inbox({ toldLately: MOST_IN_AN_HOUR }), now);
    expect(decideExtend(bundle, heart)).toBeUndefined();
  });

  it('mails what is in a bundle with the mail of the day', () => {
    const { after: bundle } = decideTell(toTell(10), inbox({ toldLately: MOST_IN_AN_HOUR }), now);
    const more = toTell(10, 2);
    for (const search of more.person.savedSearches) search.channels = ['email'];
    expect(decideExtend(bundle, more)?.after).toMatchObject({ mail: 'daily', listings: 1 });
  });
});
