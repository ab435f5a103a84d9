import { type NotificationState, notificationStateSchema } from '@vivarium/contracts/notifications/state.ts';
import { decodeId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { derivedId } from '@vivarium/platform/ids/derived-id.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mail } from '../mail/mail.ts';
import { registerPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { createMails } from './mail-notifications/mails.ts';
import { writeNew, writeTold } from './notifications.store.ts';
import type { OwnTables } from './notifications.table.ts';
import { changePreferences, preferencesOf } from './preferences/preferences.store.ts';
import { decideWithdrawalNews } from './tell-of-withdrawals/decide.ts';

const now = new Date('2026-11-28T08:10:00.000Z');
let server: TestCommandApi;
beforeAll(async () => {
  server = await startTestCommandApi();
});
afterAll(() => server.close());
const db = () => server.postgres.db.withTables<OwnTables>();

interface Told {
  listings?: number;
  id?: string;
  number?: number;
  savedSearches?: { id: string; name: string }[];
  at?: Date;
}

async function tellDaily(
  personId: string,
  { listings = 1, id = newUuidV7(), number = 1, savedSearches = [], at = now }: Told = {},
) {
  const listing = { id: newUuidV7(), version: 2 };
  const after = notificationStateSchema.parse({
    ...{ id, version: listings, personId, number, type: 'saved_search_match', reason: null },
    ...{ listingId: null, listingVersion: null, bundled: [listing.id], listings, savedSearches },
    ...{ channels: ['in_app'], mail: 'daily', about: null, createdAt: at.toISOString(), readAt: null },
  });
  await db()
    .transaction()
    .execute(async (transaction) => {
      await writeTold(transaction, [{ after, isNew: listings === 1 }], listing, at);
    });
  return { id, listings };
}

function mailing(refused: readonly string[] = [], { at = now, code = 'EENVELOPE' } = {}) {
  const sent: Mail[] = [];
  const mails = createMails({
    db: db(),
    send: async (mail) => {
      if (refused.includes(mail.to)) throw Object.assign(new Error('550'), { code });
      sent.push(mail);
    },
    publicUrl: 'https://example.org',
    clock: () => at,
  });
  return { sent, mails };
}
const addressOf = async (personId: string) =>
  (
    await db()
      .selectFrom('identity.reachable')
      .select('email')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow()
  ).email;

it('somebody whom the mail server refuses stops no mail of the day to anybody else', async () => {
  const people = await Promise.all([1, 2, 3].map(() => registerPerson(server.url)));
  for (const { uuid } of people) await tellDaily(uuid);
  const addresses = await Promise.all(people.map(({ uuid }) => addressOf(uuid)));
  const { sent, mails } = mailing(addresses.slice(1, 2));
  await expect(mails.daily()).rejects.toThrow('1 people got no mail');
  expect(sent.map(({ to }) => to).sort()).toEqual([addresses[0], addresses[2]].sort());
  const again = mailing();
  await again.mails.daily();
  expect(again.sent.map(({ to }) => to)).toEqual([addresses[1]]);
});

it('what comes to a bundle that was mailed is mailed with the next, as another mail', async () => {
  const { uuid } = await registerPerson(server.url);
  const { id } = await tellDaily(uuid);
  const { sent, mails } = mailing();
  await mails.daily();
  await mails.daily();
  expect(sent).toHaveLength(1);
  await tellDaily(uuid, { id, listings: 2 });
  await mails.daily();
  expect(sent).toHaveLength(2);
  expect(new Set(sent.map((mail) => mail.id)).size).toBe(2);
});

it('two workers that mail somebody at once make one mail', async () => {
  const { uuid } = await registerPerson(server.url);
  const { id } = await tellDaily(uuid);
  const [one, other] = [mailing(), mailing()];
  const notification = { id, personId: uuid } as NotificationState;
  await Promise.all([one.mails.instant([notification]), other.mails.instant([notification])]);
  expect([...one.sent, ...other.sent]).toHaveLength(1);
});

it('of several that are mailed at once, one that the server refuses stops no other, and none is mailed twice', async () => {
  const people = await Promise.all([1, 2, 3].map(() => registerPerson(server.url)));
  const told = [];
  for (const { uuid } of people) told.push({ id: (await tellDaily(uuid)).id, personId: uuid });
  const notifications = told as NotificationState[];
  const addresses = await Promise.all(people.map(({ uuid }) => addressOf(uuid)));
  const { sent, mails } = mailing(addresses.slice(1, 2));
  const refused = await mails.instant(notifications);
  expect([...refused.keys()]).toEqual([notifications[1]?.id]);
  expect(sent.map(({ to }) => to).sort()).toEqual([addresses[0], addresses[2]].sort());
  const again = mailing();
  expect((await again.mails.instant([...notifications, ...notifications])).size).toBe(0);
  expect(again.sent.map(({ to }) => to)).toEqual([addresses[1]]);
});

it('more than one mail can say is all said on the same day', async () => {
  const { uuid } = await registerPerson(server.url);
  for (let number = 1; number <= 101; number += 1) await tellDaily(uuid, { number });
  const { sent, mails } = mailing();
  await mails.daily();
  expect(sent).toHaveLength(2);
});

it('of what no saved search wants mails of any more nothing is mailed, not even later', async () => {
  const { uuid, token } = await registerPerson(server.url);
  const ask = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${server.url}/saved-searches${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(response.ok).toBe(true);
    return response.status === 204 ? undefined : ((await response.json()) as { id: string });
  };
  const notify = { channels: ['in_app', 'email'], frequency: 'daily' };
  const save = async (name: string) =>
    (await ask('POST', '', { name, query: { q: `python ${name}` }, notify }))?.id ?? '';
  const [paused, deleted, inApp, wanted] = [
    await save('a'),
    await save('b'),
    await save('c'),
    await save('d'),
  ];
  const named = (...ids: string[]) => ids.map((id) => ({ id: decodeId(id) ?? '', name: 'A saved search' }));
  await tellDaily(uuid, { number: 1, savedSearches: named(paused) });
  await tellDaily(uuid, { number: 2, savedSearches: named(deleted, inApp) });
  const { id } = await tellDaily(uuid, { number: 3, savedSearches: named(inApp, wanted) });
  await ask('PATCH', `/${paused}`, { paused: true });
  await ask('DELETE', `/${deleted}`);
  await ask('PATCH', `/${inApp}`, { notify: { channels: ['in_app'], frequency: 'instant' } });
  const { sent, mails } = mailing();
  await mails.daily();
  expect(sent.map((mail) => mail.id)).toEqual([derivedId('mail', `${id} 1`)]);
  await ask('PATCH', `/${paused}`, { paused: false });
  await mails.daily();
  expect(sent).toHaveLength(1);
});

it('who wants no more mails gets none, whatever else they change at that moment', async () => {
  for (let round = 0; round < 10; round += 1) {
    const personId = newUuidV7();
    await Promise.all([
      changePreferences(db(), personId, { email: false }),
      changePreferences(db(), personId, { timeZone: 'Europe/Berlin' }),
      changePreferences(db(), personId, { digestHour: 6 }),
      changePreferences(db(), personId, { language: 'de' }),
    ]);
    expect(await preferencesOf(db(), personId)).toEqual({
      email: false,
      alertMails: true,
      timeZone: 'Europe/Berlin',
      digestHour: 6,
      language: 'de',
    });
  }
});

it('whoever wants no mails of saved searches hears that money was not paid out, from a mail that they stop as all others', async () => {
  const { uuid } = await registerPerson(server.url);
  await changePreferences(db(), uuid, { alertMails: false });
  const amount = { amount: 10_000, currency: 'USD' as const };
  const refused = { id: newUuidV7(), version: 2, personId: uuid, amount };
  const { after } = decideWithdrawalNews(refused, 1, now);
  await db()
    .transaction()
    .execute((transaction) => writeNew(transaction, [after], now));
  const { sent, mails } = mailing();
  await mails.instant([after]);
  expect(sent.map(({ to }) => to)).toEqual([await addressOf(uuid)]);
  expect(sent[0]?.headers['List-Unsubscribe']).toContain(uuid);
  expect(sent[0]?.headers['List-Unsubscribe']).not.toContain('.alerts.');
});

it('a mail of the day that the server never takes is given up after five tries', async () => {
  const { uuid } = await registerPerson(server.url);
  const { id } = await tellDaily(uuid);
  const refused = [await addressOf(uuid)];
  const after = (hours: number) => ({ at: new Date(now.getTime() + hours * 3_600_000) });
  for (let hours = 26; hours < 31; hours += 1)
    await expect(mailing(refused, after(hours)).mails.daily()).rejects.toThrow('1 people got no mail');
  const { sent, mails } = mailing([], after(31));
  await mails.daily();
  expect(sent).toEqual([]);
  // What comes to it is another mail.
  await tellDaily(uuid, { id, listings: 2 });
  await expect(mailing(refused, after(32)).mails.daily()).rejects.toThrow('1 people got no mail');
  await mails.daily();
  expect(sent).toHaveLength(1);
});

it('what missed its hour, since the server was away, goes with the next run, and what came after it does not', async () => {
  const [early, late] = [await registerPerson(server.url), await registerPerson(server.url)];
  const at = (time: string) => ({ at: new Date(`2026-11-28T${time}:00.000Z`) });
  await tellDaily(early.uuid, at('07:50'));
  const address = await addressOf(early.uuid);
  const away = mailing([address], { ...at('08:02'), code: 'ECONNECTION' });
  await expect(away.mails.daily()).rejects.toThrow('550');
  await tellDaily(late.uuid, at('08:30'));
  const { sent, mails } = mailing([], at('09:02'));
  await mails.daily();
  expect(sent.map(({ to }) => to)).toEqual([address]);
});
