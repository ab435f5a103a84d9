import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pushedSchema, pushSubscriptionsSchema } from '@vivarium/contracts/notifications/push.ts';
import { type NotificationState, notificationStateSchema } from '@vivarium/contracts/notifications/state.ts';
import { encodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OwnTables as IdentityTables } from '../../identity/identity.table.ts';
import { errorOf, send, sessionOf } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { notificationOf, writeTold } from '../notifications.store.ts';
import type { OwnTables } from '../notifications.table.ts';
import { personalNotifications } from '../personal/personal-notifications.ts';
import { aMatch } from '../tell-of-matches/a-match-event.ts';
import { pushKeyOf } from './push-key.ts';
import { createPushes } from './pushes.ts';
import { pushAtOnce } from './reaction.ts';
import { addSubscription, forgetSignedOut, subscriptionsOf } from './subscriptions.store.ts';

const now = new Date('2026-11-29T08:10:00.000Z');

/** A push service on this machine: keeps what comes, and answers what it is told to, or closes the connection. */
const service = {
  came: [] as { path: string; body: Buffer; authorization: string }[],
  answers: new Map<string, number | 'nothing'>(),
  /** Answers nobody until so many have asked. */
  answersOnce: 0,
};
const waiting: (() => void)[] = [];
const listening = createServer(async (request, response) => {
  const [path, chunks] = [request.url ?? '', await request.toArray()];
  service.came.push({
    path,
    body: Buffer.concat(chunks),
    authorization: request.headers.authorization ?? '',
  });
  const answer = service.answers.get(path) ?? 201;
  waiting.push(() => (answer === 'nothing' ? request.socket.destroy() : response.writeHead(answer).end()));
  if (waiting.length >= service.answersOnce) for (const one of waiting.splice(0)) one();
});
let t: TestCommandApi;
let origin = '';
beforeAll(async () => {
  t = await startTestCommandApi();
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
});
afterEach(() => {
  service.came = [];
  service.answers.clear();
  service.answersOnce = 0;
  waiting.length = 0;
});
afterAll(async () => {
  listening.close();
  await t.close();
});
const db = () => t.postgres.db.withTables<OwnTables>();

const pushes = (clock = () => now) =>
  createPushes({
    db: db(),
    // The one that is used refuses addresses of this machine (outside.unit.test.ts).
    post: async ({ endpoint, headers, body }) => {
      const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
      return (await fetch(endpoint, { method: 'POST', headers: sent, body: Buffer.from(body) })).status;
    },
    key: () => pushKeyOf(db(), undefined),
    subject: 'mailto:no-reply@localhost',
    clock,
  });

/** Tells one notification. @throws what was not taken */
async function push(told: NotificationState, clock = () => now): Promise<void> {
  const failure = (await pushes(clock).pushAll([told])).get(told.id);
  if (failure !== undefined) throw failure;
}

/** A browser of a person: what it says of its subscription, and how it reads what is pushed to it. */
async function aBrowser(personId: string) {
  const [curve, auth, path] = [createECDH('prime256v1'), randomBytes(16), `/${newUuidV7()}`];
  const p256dh = curve.generateKeys();
  const keys = { p256dh: p256dh.toString('base64url'), auth: auth.toString('base64url') };
  const { id: sessionId } = await t.postgres.db
    .withTables<IdentityTables>()
    .selectFrom('identity.session')
    .select('id')
    .where('user_id', '=', personId)
    .executeTakeFirstOrThrow();
  const subscription = { endpoint: `${origin}${path}`, keys };
  await addSubscription(db(), personId, subscription, { id: newUuidV7(), sessionId, at: now });
  /** RFC 8291, section 3.4. */
  const read = (body: Buffer) => {
    const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)];
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), p256dh, theirs]);
    const secret = Buffer.from(hkdfSync('sha256', curve.computeSecret(theirs), auth, info, 32));
    const derived = (what: string, length: number) =>
      Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${what}\0`), length));
    const opening = createDecipheriv('aes-128-gcm', derived('aes128gcm', 16), derived('nonce', 12));
    opening.setAuthTag(sealed.subarray(-16));
    const text = Buffer.concat([opening.update(sealed.subarray(0, -16)), opening.final()]).toString();
    return pushedSchema.parse(JSON.parse(text.slice(0, text.lastIndexOf('\u0002'))));
  };
  return { path, came: () => service.came.filter((one) => one.path === path).map(({ body }) => read(body)) };
}

async function tell(personId: string, changes: Partial<NotificationState> = {}) {
  const listing = { id: newUuidV7(), version: 2 };
  const after = notificationStateSchema.parse({
    ...{ id: newUuidV7(), version: 1, personId, number: 1, type: 'saved_search_match', reason: 'published' },
    ...{ listingId: listing.id, listingVersion: 2, bundled: [], listings: 1 },
    savedSearches: [{ id: newUuidV7(), name: 'Pieds near me' }],
    ...{ channels: ['in_app', 'push'], mail: null, createdAt: now.toISOString(), readAt: null },
    about: { title: 'Pied male', price: { amount: 40_000, currency: 'USD' } },
    ...changes,
  });
  await db()
    .transaction()
    .execute((transaction) => writeTold(transaction, [{ after, isNew: true }], listing, now));
  return after;
}

describe('what somebody is told is pushed to their browsers', () => {
  it('once each, encrypted for them, with the page that it is about', async () => {
    const { uuid } = await registerPerson(t.url);
    const [one, other] = [await aBrowser(uuid), await aBrowser(uuid)];
    const told = await tell(uuid);
    await push(told);
    await push(told);
    const pushed = {
      title: 'Pied male, 400.00 USD, is new',
      body: 'Pieds near me',
      url: `/listing/${encodeId(told.listingId ?? '')}`,
      tag: told.id,
    };
    expect([one.came(), other.came()]).toEqual([[pushed], [pushed]]);
    expect(service.came[0]?.authorization).toMatch(/^vapid t=.+, k=.+/);
  });

  it('no more in one that has ended, and in the others all the same', async () => {
    const { uuid } = await registerPerson(t.url);
    const [gone, forgotten, there] = [await aBrowser(uuid), await aBrowser(uuid), await aBrowser(uuid)];
    service.answers.set(gone.path, 410).set(forgotten.path, 404);
    await push(await tell(uuid));
    expect(there.came()).toHaveLength(1);
    expect((await subscriptionsOf(db(), uuid)).map(({ endpoint }) => endpoint)).toEqual([
      `${origin}${there.path}`,
    ]);
  });

  it('again where it was not taken, with its cause, and nowhere else a second time', async () => {
    const { uuid } = await registerPerson(t.url);
    const [busy, there] = [await aBrowser(uuid), await aBrowser(uuid)];
    service.answers.set(busy.path, 503);
    const told = await tell(uuid);
    await expect(push(told)).rejects.toThrow('answered 503');
    service.answers.clear();
    await push(told);
    expect([busy.came().length, there.came().length]).toEqual([2, 1]);
  });

  it('not for ever where it is never taken', async () => {
    const { uuid } = await registerPerson(t.url);
    const { path } = await aBrowser(uuid);
    service.answers.set(path, 400);
    const told = await tell(uuid);
    for (let time = 0; time < 20; time += 1) await expect(push(told)).rejects.toThrow('answered 400');
    expect(await subscriptionsOf(db(), uuid)).toEqual([]);
    await push(told);
  });

  it('still where its service was away for long, or had too much to do', async () => {
    const { uuid } = await registerPerson(t.url);
    const browser = await aBrowser(uuid);
    const told = await tell(uuid);
    for (const status of [503, 429, 408, 500]) {
      service.answers.set(browser.path, status);
      for (let time = 0; time < 6; time += 1) await expect(push(told)).rejects.toThrow(`answered ${status}`);
    }
    service.answers.clear();
    await push(told);
    expect(browser.came()).toHaveLength(25);
  });

  it('at once in all of them, and to everybody, so that one who does not answer holds nobody up', async () => {
    const [anna, ben] = await Promise.all([registerPerson(t.url), registerPerson(t.url)]);
    const [one, other] = [await aBrowser(anna.uuid), await aBrowser(anna.uuid)];
    const bens = await aBrowser(ben.uuid);
    const told = [await tell(anna.uuid), await tell(anna.uuid, { number: 2 }), await tell(ben.uuid)];
    service.answersOnce = 5;
    expect(await pushes().pushAll(told)).toEqual(new Map());
    expect([one, other, bens].map((browser) => browser.came().length)).toEqual([2, 2, 1]);
  });

  it('once also where it was extended at once', async () => {
    const { uuid } = await registerPerson(t.url);
    const browser = await aBrowser(uuid);
    const told = await tell(uuid);
    await pushes().pushAll([told, told]);
    expect(browser.came()).toHaveLength(1);
  });

  it('not for ever where nobody says anything while others answer', async () => {
    const [anna, ben] = await Promise.all([registerPerson(t.url), registerPerson(t.url)]);
    const [silent] = [await aBrowser(anna.uuid), await aBrowser(ben.uuid)];
    service.answers.set(silent.path, 'nothing');
    const toAnna = await tell(anna.uuid);
    for (let time = 0; time < 59; time += 1)
      await pushes().pushAll([toAnna, await tell(ben.uuid, { number: time + 1 })]);
    expect(await subscriptionsOf(db(), anna.uuid)).toHaveLength(1);
    const failures = await pushes().pushAll([toAnna, await tell(ben.uuid, { number: 60 })]);
    expect([...failures.keys()]).toEqual([toAnna.id]);
    expect(await subscriptionsOf(db(), anna.uuid)).toEqual([]);
    expect(await subscriptionsOf(db(), ben.uuid)).toHaveLength(1);
  });

  it('still where nobody at all answers, since we may be what is cut off', async () => {
    const { uuid } = await registerPerson(t.url);
    const browsers = [await aBrowser(uuid), await aBrowser(uuid)];
    for (const { path } of browsers) service.answers.set(path, 'nothing');
    const told = await tell(uuid);
    for (let time = 0; time < 60; time += 1) await expect(push(told)).rejects.toThrow('answered nothing');
    service.answers.clear();
    await push(told);
    expect(browsers.map((browser) => browser.came().length)).toEqual([61, 61]);
  });

  it('once where it is of what they like, whether the heart or a search that pushes nothing is heard of first', async () => {
    const { tellOfMatch } = t.api.contexts.notifications.commands({ clock: () => now, newId: newUuidV7 });
    for (const first of ['heart', 'search']) {
      const { uuid } = await registerPerson(t.url);
      const browser = await aBrowser(uuid);
      const match = aMatch([uuid]);
      const bySearch = { ...match.data, reason: 'price_drop' as const };
      const people = [{ personId: uuid, savedSearches: [] }];
      const byHeart = { ...bySearch, favourite: true as const, people };
      for (const data of first === 'heart' ? [byHeart, bySearch] : [bySearch, byHeart]) {
        await tellOfMatch({ ...match, data });
        const rows = db().selectFrom('notifications.notification').selectAll().where('person_id', '=', uuid);
        await push(notificationOf(await rows.executeTakeFirstOrThrow()));
      }
      expect(browser.came(), first).toHaveLength(1);
    }
  });

  it('of a bundle that nobody wanted pushed, once a search comes to it that does', async () => {
    const { uuid } = await registerPerson(t.url);
    const browser = await aBrowser(uuid);
    const bundle = { ...{ listingId: null, listingVersion: null, about: null }, bundled: [newUuidV7()] };
    const notification = await tell(uuid, { ...bundle, listings: 2 });
    const grown = (...changed: string[]) =>
      pushAtOnce(() => pushes()).gathers?.reactToAll(
        [{ type: 'notification.bundled', data: { notification, changed } } as never],
        {} as never,
      );
    await grown('bundled', 'listings');
    expect(browser.came()).toEqual([]);
    await grown('bundled', 'listings', 'channels');
    await grown('bundled', 'listings', 'channels');
    expect(browser.came()).toMatchObject([{ title: 'More listings match your searches' }]);
  });

  it('not where it was read already, nobody wants it so, or it is of yesterday', async () => {
    const { uuid } = await registerPerson(t.url);
    const browser = await aBrowser(uuid);
    await push(await tell(uuid, { number: 1, readAt: now.toISOString() }));
    await push(await tell(uuid, { number: 2, channels: ['in_app'] }));
    await push(await tell(uuid, { number: 3 }), () => new Date(now.getTime() + 25 * 3_600_000));
    expect(browser.came()).toEqual([]);
    await push(await tell(uuid, { number: 4, type: 'favourite_price_drop', channels: ['in_app'] }));
    expect(browser.came()).toHaveLength(1);
  });
});

describe('a browser', () => {
  const keys = { p256dh: `B${'a'.repeat(86)}`, auth: 'a'.repeat(22) };
  const subscribe = ({ token }: TestPerson, endpoint: string) =>
    send('POST', `${t.url}/account/push-subscriptions`, { token, body: { endpoint, keys } });
  const own = async ({ token }: TestPerson) =>
    pushSubscriptionsSchema.parse((await send('GET', `${t.url}/account/push-subscriptions`, { token })).body);
  const endpoints = async (person: TestPerson) => (await own(person)).items.map(({ endpoint }) => endpoint);

  it('is of whoever subscribed in it last, and of nobody once they say so', async () => {
    const [anna, ben] = await Promise.all([registerPerson(t.url), registerPerson(t.url)]);
    const endpoint = `https://push.example.com/${newUuidV7()}`;
    await subscribe(anna, endpoint);
    expect(await endpoints(anna)).toEqual([endpoint]);
    await subscribe(ben, endpoint);
    expect([await endpoints(anna), await endpoints(ben)]).toEqual([[], [endpoint]]);
    const [{ id } = { id: '' }] = (await own(ben)).items;
    const remove = ({ token }: TestPerson) =>
      send('DELETE', `${t.url}/account/push-subscriptions/${id}`, { token });
    const refused = await remove(anna);
    expect([refused.status, errorOf(refused).code]).toEqual([404, 'push_subscription_not_found']);
    expect((await remove(ben)).status).toBe(204);
    expect(await endpoints(ben)).toEqual([]);
  });

  it('knows us by one key, whoever asks', async () => {
    const [anna, ben] = await Promise.all([registerPerson(t.url), registerPerson(t.url)]);
    const [{ publicKey }, other] = await Promise.all([own(anna), own(ben)]);
    expect(other.publicKey).toBe(publicKey);
    expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65);
  });

  it('is told nothing any more, and forgotten, once the session has ended in which it was subscribed', async () => {
    const anna = await registerPerson(t.url);
    const thief = await send('POST', `${t.url}/auth/login`, {
      body: { email: anna.email, password: anna.password },
    });
    const [here, there] = [1, 2].map(() => `https://push.example.com/${newUuidV7()}`) as [string, string];
    await subscribe(anna, here);
    await subscribe({ ...anna, token: sessionOf(thief).accessToken }, there);
    expect(await endpoints(anna)).toEqual([here, there]);
    const sessions = await send('GET', `${t.url}/account/sessions`, { token: anna.token });
    const other = (sessions.body as { items: { id: string; current: boolean }[] }).items.find(
      ({ current }) => !current,
    );
    await send('DELETE', `${t.url}/account/sessions/${other?.id}`, { token: anna.token });
    expect(await endpoints(anna)).toEqual([here]);
    await forgetSignedOut(db());
    const rows = db().selectFrom('notifications.push_subscription').select('endpoint');
    expect(await rows.where('person_id', '=', anna.uuid).execute()).toEqual([{ endpoint: here }]);
  });

  it('takes the place of the oldest of too many', async () => {
    const anna = await registerPerson(t.url);
    const all = Array.from({ length: 12 }, () => `https://push.example.com/${newUuidV7()}`);
    for (const endpoint of all) await subscribe(anna, endpoint);
    expect(await endpoints(anna)).toEqual(all.slice(2));
  });

  it('that is near us is refused', async () => {
    const answer = await subscribe(await registerPerson(t.url), 'https://169.254.169.254/latest');
    expect([answer.status, errorOf(answer).code]).toEqual([422, 'validation_failed']);
  });

  it('goes with its person, who is told of it before', async () => {
    const anna = await registerPerson(t.url);
    await subscribe(anna, `https://push.example.com/${newUuidV7()}`);
    const hint = { postgres: () => {} };
    const at = { postgres: t.postgres.db, hint, clock: () => now, newId: newUuidV7 };
    const personal = at as unknown as Parameters<typeof personalNotifications.erase>[1];
    const told = await personalNotifications.tell(anna.uuid, personal);
    expect(told['push-subscriptions']).toHaveLength(1);
    await personalNotifications.erase(anna.uuid, personal);
    expect(await subscriptionsOf(db(), anna.uuid)).toEqual([]);
  });
});
