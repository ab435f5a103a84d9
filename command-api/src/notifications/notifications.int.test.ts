import type { NotificationEvent } from '@vivarium/contracts/notifications/events.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { decodeId, encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteErasure } from '../privacy/erasure.store.ts';
import type { ErasureTables } from '../privacy/erasure.table.ts';
import { errorOf, send } from '../testing/http.ts';
import { registerPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import type { OwnTables } from './notifications.table.ts';
import type { Notifications } from './notifications.ts';
import { signingKeyOf, unsubscribeToken } from './preferences/preferences.store.ts';
import { aListing, aMatch, pieds } from './tell-of-matches/a-match-event.ts';
import { anOfferEvent } from './tell-of-offers/an-offer-event.ts';
import { anOrderEvent } from './tell-of-orders/an-order-event.ts';

let server: TestCommandApi;
let notifications: Notifications;
beforeAll(async () => {
  server = await startTestCommandApi();
  notifications = server.api.contexts.notifications.commands({ clock: systemClock, newId: newUuidV7 });
});
afterAll(() => server.close());

async function rowsOf(personId: string) {
  const db = server.postgres.db.withTables<OwnTables>();
  const rows = db.selectFrom('notifications.notification').selectAll().where('person_id', '=', personId);
  return rows.orderBy('number').execute();
}

async function eventsIn(personId: string): Promise<NotificationEvent[]> {
  const outbox = server.postgres.db.selectFrom('outbox').select('event');
  // In the order in which it was written, which a table does not keep by itself.
  const rows = await outbox.orderBy('created_at').orderBy('aggregate_version').execute();
  const events = rows.map(({ event }) => event as NotificationEvent);
  return events.filter(
    ({ type, data }) => type.startsWith('notification.') && data.notification.personId === personId,
  );
}

describe('who is told of an order', () => {
  it('is told once of each step, in the application and by mail, however often and parallel it is said', async () => {
    const [buyerId, sellerId] = [newUuidV7(), newUuidV7()];
    const parts = { id: newUuidV7(), buyerId, sellerId };
    const events = [
      anOrderEvent('order.placed', ['place', 'buyer'], parts),
      anOrderEvent('order.confirmed', ['confirm', 'provider'], parts),
      anOrderEvent('order.shipped', ['ship', 'seller'], parts),
    ];
    await Promise.all(
      [...events, ...events.toReversed(), ...events].map((one) => notifications.tellOfOrders([one])),
    );
    const stepsOf = async (personId: string) => (await rowsOf(personId)).map((row) => row.about_order?.step);
    expect((await stepsOf(sellerId)).sort()).toEqual(['paid', 'placed']);
    expect((await stepsOf(buyerId)).sort()).toEqual(['paid', 'shipped']);
    expect((await rowsOf(buyerId)).map(({ number }) => Number(number))).toEqual([1, 2]);
    expect(await eventsIn(buyerId)).toHaveLength(2);
    const mails = server.postgres.db.withTables<OwnTables>().selectFrom('notifications.mail').selectAll();
    expect(await mails.where('person_id', '=', buyerId).execute()).toHaveLength(2);
  });

  it('is told of each of several at once, one after the other, and of what is said twice once', async () => {
    const [buyerId, other, sellerId] = [newUuidV7(), newUuidV7(), newUuidV7()];
    const [mine, theirs] = [
      { id: newUuidV7(), buyerId, sellerId },
      { id: newUuidV7(), buyerId: other, sellerId },
    ];
    const events = [mine, theirs].flatMap((parts) => [
      anOrderEvent('order.placed', ['place', 'buyer'], parts),
      anOrderEvent('order.confirmed', ['confirm', 'provider'], parts),
    ]);
    await notifications.tellOfOrders([...events, ...events]);
    await notifications.tellOfOrders(events);
    const told = await rowsOf(sellerId);
    expect(told.map((row) => [Number(row.number), row.about_order?.id, row.about_order?.step])).toEqual([
      [1, mine.id, 'placed'],
      [2, mine.id, 'paid'],
      [3, theirs.id, 'placed'],
      [4, theirs.id, 'paid'],
    ]);
    const numbers = (await eventsIn(sellerId)).map(({ data }) => data.notification.number);
    expect(numbers.toSorted()).toEqual([1, 2, 3, 4]);
    expect(await rowsOf(buyerId)).toHaveLength(1);
    const further = anOrderEvent('order.delivered', ['accept', 'buyer'], mine);
    await notifications.tellOfOrders([further]);
    expect((await rowsOf(sellerId)).map(({ number }) => Number(number))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('who is told of an offer', () => {
  it('is told once of each word, in the application and by mail, also of a second of the same kind', async () => {
    const [buyerId, sellerId] = [newUuidV7(), newUuidV7()];
    const parts = (version: number) => ({ id: offerId, buyerId, sellerId, version });
    const offerId = newUuidV7();
    const events = [
      anOfferEvent('offer.made', ['offer', 'buyer'], parts(1)),
      anOfferEvent('offer.countered', ['counter', 'seller'], parts(2)),
      anOfferEvent('offer.countered', ['counter', 'buyer'], parts(3)),
      anOfferEvent('offer.countered', ['counter', 'seller'], parts(4)),
      anOfferEvent('offer.expired', ['expire', 'clock'], parts(5)),
    ];
    await Promise.all(
      [...events, ...events.toReversed(), ...events].map((one) => notifications.tellOfOffer(one)),
    );
    const stepsOf = async (personId: string) => (await rowsOf(personId)).map((row) => row.about_offer?.step);
    expect((await stepsOf(sellerId)).sort()).toEqual(['countered', 'expired', 'made']);
    expect((await stepsOf(buyerId)).sort()).toEqual(['countered', 'countered', 'expired']);
    expect((await rowsOf(buyerId)).map(({ number }) => Number(number))).toEqual([1, 2, 3]);
    expect(await eventsIn(buyerId)).toHaveLength(3);
    const mails = server.postgres.db.withTables<OwnTables>().selectFrom('notifications.mail').selectAll();
    expect(await mails.where('person_id', '=', buyerId).execute()).toHaveLength(3);
  });
});

describe('who is told of a listing', () => {
  it('is told once, however often and however parallel it is said', async () => {
    const people = Array.from({ length: 20 }, () => newUuidV7());
    const match = aMatch(people);
    const again = aMatch([...people].reverse(), match.data.listing);
    await Promise.all([match, again, match, again, match].map((one) => notifications.tellOfMatch(one)));
    for (const personId of people) {
      expect(await rowsOf(personId)).toHaveLength(1);
      expect(await eventsIn(personId)).toHaveLength(1);
    }
  });

  it('is numbered without a gap, also when many things happen at once', async () => {
    const person = newUuidV7();
    await Promise.all(
      Array.from({ length: 15 }, () => notifications.tellOfMatch(aMatch([person, newUuidV7()]))),
    );
    expect((await rowsOf(person)).map(({ number }) => Number(number))).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 1),
    );
  });

  it('is never the seller', async () => {
    const listing = aListing();
    await notifications.tellOfMatch(aMatch([listing.sellerId], listing));
    expect(await rowsOf(listing.sellerId)).toEqual([]);
  });

  it.each(['heart', 'search'])(
    'hears of all their reasons, and is mailed, when the %s comes first',
    async (first) => {
      const person = newUuidV7();
      const match = aMatch([person]);
      const byMail = { ...pieds, channels: ['in_app' as const, 'email' as const] };
      const bySearch = { ...match.data, people: [{ personId: person, savedSearches: [byMail] }] };
      const byHeart = {
        ...match.data,
        favourite: true as const,
        people: [{ personId: person, savedSearches: [] }],
      };
      const said = first === 'heart' ? [byHeart, bySearch] : [bySearch, byHeart];
      for (const data of [...said, ...said]) await notifications.tellOfMatch({ ...match, data });
      const rows = await rowsOf(person);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        ...{ mail: 'instant', channels: ['in_app', 'email'], version: 2, type: 'favourite_back_on_sale' },
        saved_searches: [{ id: pieds.id, name: 'Pieds' }],
      });
      const events = (await eventsIn(person)).map(({ type }) => type);
      expect(events).toEqual(['notification.created', 'notification.extended']);
      const db = server.postgres.db.withTables<OwnTables>();
      const mails = db.selectFrom('notifications.mail').selectAll().where('person_id', '=', person);
      expect(await mails.execute()).toMatchObject([{ frequency: 'instant', sent_at: null }]);
    },
  );

  it('is not mailed once more of what was mailed because another search finds it too', async () => {
    const person = newUuidV7();
    const match = aMatch([person]);
    const found = (id: string, frequency: 'daily' | 'instant') => ({
      ...match,
      data: {
        ...match.data,
        people: [
          {
            personId: person,
            savedSearches: [{ id, name: 'Pieds', frequency, channels: ['email' as const] }],
          },
        ],
      },
    });
    await notifications.tellOfMatch(found(newUuidV7(), 'daily'));
    const db = server.postgres.db.withTables<OwnTables>();
    const sent = new Date('2026-11-29T08:00:00.000Z');
    await db
      .updateTable('notifications.mail')
      .set({ sent_at: sent })
      .where('person_id', '=', person)
      .execute();
    await notifications.tellOfMatch(found(newUuidV7(), 'instant'));
    const mails = db.selectFrom('notifications.mail').selectAll().where('person_id', '=', person);
    expect(await mails.execute()).toMatchObject([{ frequency: 'daily', sent_at: sent }]);
    expect((await rowsOf(person))[0]?.saved_searches).toHaveLength(2);
  });

  describe('of which there are several versions', () => {
    const named = (id: string) => ({ ...pieds, id });
    const found = (person: string, id: string, version: number, since?: string, amount = 45_000) => {
      const match = aMatch([person], { ...listing, version, price: { amount, currency: 'USD' } });
      const people = [{ personId: person, savedSearches: [named(id)] }];
      return notifications.tellOfMatch({
        ...match,
        data: { ...match.data, people, ...(since && { since }) },
      });
    };
    const listing = aListing();
    const [first, second] = [newUuidV7(), newUuidV7()];
    const toldBy = async (person: string) =>
      (await rowsOf(person)).map((row) => [row.listing_version, row.saved_searches.map(({ id }) => id)]);

    it('is told once where a search looks back and finds what it was told of as it is by now', async () => {
      const person = newUuidV7();
      const saved = new Date(Date.now() - 1000).toISOString();
      await found(person, first, 2);
      await found(person, second, 3, saved);
      expect(await toldBy(person)).toEqual([[2, [first, second]]]);
      // Hidden and published again it is no news; that it is cheaper is.
      await found(person, first, 4);
      expect((await toldBy(person)).map(([version]) => version)).toEqual([2]);
      await found(person, first, 5, undefined, 40_000);
      expect((await toldBy(person)).map(([version]) => version)).toEqual([2, 5]);
    });

    it('is told once where what was found later is said first', async () => {
      const person = newUuidV7();
      await found(person, first, 3);
      await found(person, second, 2);
      expect(await toldBy(person)).toEqual([[3, [first, second]]]);
    });

    it('is told of a newer one, and nothing changes when the older is said once more', async () => {
      const person = newUuidV7();
      await found(person, first, 2);
      await found(person, second, 3);
      await found(person, first, 2);
      expect(await toldBy(person)).toEqual([
        [2, [first]],
        [3, [second]],
      ]);
    });

    it('is told of what was published since, though it was told of it longer ago', async () => {
      const person = newUuidV7();
      await found(person, first, 2);
      await found(person, second, 3, new Date(Date.now() + 60_000).toISOString());
      expect((await toldBy(person)).map(([version]) => version)).toEqual([2, 3]);
    });
  });

  it('is told for those searches only that are wanted still, when it is said later than they were paused or deleted', async () => {
    const { uuid, token } = await registerPerson(server.url);
    const ask = (method: string, path = '', body?: object) =>
      send(method, `${server.url}/saved-searches${path}`, { token, ...(body && { body }) });
    const save = async () => (await ask('POST', '', { query: { q: 'pied' } })).body as { id: string };
    const [paused, deleted, silent, wanted] = [await save(), await save(), await save(), await save()];
    await ask('PATCH', `/${paused.id}`, { paused: true });
    await ask('DELETE', `/${deleted.id}`);
    const { status } = await ask('PATCH', `/${silent.id}`, {
      notify: { channels: [], frequency: 'instant' },
    });
    expect(status).toBe(200);
    const found = (...searches: { id: string }[]) => {
      const savedSearches = searches.map(({ id }) => ({ ...pieds, id: decodeId(id) ?? '' }));
      const match = aMatch([uuid]);
      return { ...match, data: { ...match.data, people: [{ personId: uuid, savedSearches }] } };
    };
    await notifications.tellOfMatch(found(paused, deleted, silent));
    expect(await rowsOf(uuid)).toEqual([]);
    await notifications.tellOfMatch(found(paused, wanted, deleted, silent));
    const named = (await rowsOf(uuid)).map((row) => row.saved_searches.map(({ id }) => encodeId(id)));
    expect(named).toEqual([[wanted.id]]);
  });

  it('is nobody who has left, whatever was on its way to them', async () => {
    const [gone, stays] = [newUuidV7(), newUuidV7()];
    await noteErasure(server.postgres.db.withTables<ErasureTables>(), gone, new Date());
    await notifications.tellOfMatch(aMatch([gone, stays]));
    expect([await rowsOf(gone), await rowsOf(stays)]).toMatchObject([[], [{ version: 1 }]]);
    const inboxes = server.postgres.db.withTables<OwnTables>().selectFrom('notifications.inbox').selectAll();
    expect(await inboxes.where('person_id', '=', gone).execute()).toEqual([]);
  });

  it('is noted no more once they have left, also where they follow the link of an old mail', async () => {
    const [gone, stays] = [newUuidV7(), newUuidV7()];
    const db = server.postgres.db.withTables<OwnTables & ErasureTables>();
    await noteErasure(db, gone, new Date());
    const key = await signingKeyOf(db);
    for (const personId of [gone, stays]) {
      const token = unsubscribeToken(key, personId, 'all');
      expect((await send('POST', `${server.url}/unsubscribe?token=${token}`)).status).toBe(204);
    }
    const noted = db.selectFrom('notifications.preference').select(['person_id', 'email']);
    expect(await noted.where('person_id', 'in', [gone, stays]).execute()).toEqual([
      { person_id: stays, email: false },
    ]);
  });

  it('is told of what is too much for an hour together', async () => {
    const person = newUuidV7();
    const last = aListing();
    for (let i = 0; i < 24; i += 1) await notifications.tellOfMatch(aMatch([person]));
    await notifications.tellOfMatch(aMatch([person], last));
    // Of what is in it and was not read yet nobody is told once more.
    await notifications.tellOfMatch(aMatch([person], { ...last, version: 3 }));
    const rows = await rowsOf(person);
    expect(rows).toHaveLength(21);
    expect(rows.at(-1)).toMatchObject({ listing_id: null, listings: 5, version: 5 });
  });
});

describe('reading', () => {
  const read = (token: string, body: unknown) =>
    send('POST', `${server.url}/notifications/read`, { token, body });

  it('marks some or all, says how many remain, and is an event each', async () => {
    const { uuid, token } = await registerPerson(server.url);
    for (let i = 0; i < 3; i += 1) await notifications.tellOfMatch(aMatch([uuid]));
    const [first] = await rowsOf(uuid);
    const ids = [encodeId(first?.id ?? '')];
    expect((await read(token, { ids })).body).toEqual({ unread: 2 });
    expect((await read(token, { ids })).body).toEqual({ unread: 2 });
    expect((await read(token, { all: true })).body).toEqual({ unread: 0 });
    const marked = (await eventsIn(uuid)).filter(({ type }) => type === 'notification.read');
    expect(marked.map(({ aggregateversion }) => aggregateversion)).toEqual([2, 2, 2]);
  });

  it('of somebody else’s is refused and changes nothing', async () => {
    const [anna, ben] = await Promise.all([registerPerson(server.url), registerPerson(server.url)]);
    await notifications.tellOfMatch(aMatch([anna.uuid]));
    await notifications.tellOfMatch(aMatch([ben.uuid]));
    const ids = [...(await rowsOf(ben.uuid)), ...(await rowsOf(anna.uuid))].map(({ id }) => encodeId(id));
    const answer = await read(ben.token, { ids });
    expect([answer.status, errorOf(answer).code]).toEqual([404, 'notification_not_found']);
    for (const one of [anna, ben]) expect((await rowsOf(one.uuid))[0]?.read_at).toBeNull();
    for (const body of [{}, { all: false }, { ids: [] }, { ids: ['x'] }, { all: true, ids }])
      expect((await read(ben.token, body)).status).toBe(422);
    expect((await send('POST', `${server.url}/notifications/read`, { body: { all: true } })).status).toBe(
      401,
    );
  });
});
