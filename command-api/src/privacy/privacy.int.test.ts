import { createHash } from 'node:crypto';
import { accountDeletionSchema } from '@vivarium/contracts/privacy/http.ts';
import { connectNats, type Nats } from '@vivarium/platform/nats/connect.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anAddress } from '../addresses/an-address.ts';
import { workerConfigSchema } from '../config.ts';
import { aListingBody } from '../listings/a-listing.ts';
import { keepInMailbox } from '../mail/mailbox.store.ts';
import { type Answer, errorOf, receiptOf, send } from '../testing/http.ts';
import { mailsTo } from '../testing/mails.ts';
import { meanwhile } from '../testing/meanwhile.ts';
import { aRegistration, registerPerson, type TestPerson } from '../testing/people.ts';
import { serviceUrl } from '../testing/service-url.ts';
import { sightingsOf } from '../testing/sightings.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { startWorker, type Worker } from '../worker-server.ts';

/** Stands in everything that a person can write. */
const CANARY = `Zq${createHash('sha256').update(crypto.randomUUID()).digest('hex').slice(0, 12)}`;

let t: TestCommandApi;
let worker: Worker;
let nats: Nats;
beforeAll(async () => {
  t = await startTestCommandApi({ DEV_MAILBOX: 'true' });
  await t.relay();
  const config = workerConfigSchema.parse({ ...t.config, PORT: 0 });
  worker = await startWorker(config, { logger: createLogger('test', 'silent') });
  nats = await connectNats(serviceUrl('NATS_URL'), 'test');
});
afterAll(async () => {
  await nats.close();
  await worker.close();
  await t.close();
});

const as = (person: TestPerson) => (method: string, path: string, body?: unknown) =>
  send(method, `${t.url}${path}`, {
    token: person.token,
    body,
    headers: { 'idempotency-key': `${CANARY}-${crypto.randomUUID()}` },
  });
const done = async (answering: Promise<Answer>) => {
  const answer = await answering;
  if (answer.status >= 300) throw new Error(answer.text);
  return answer;
};

/** Somebody who has left their mark wherever one can. */
async function aMarkedPerson(): Promise<TestPerson> {
  const person = await registerPerson(t.url, {
    displayName: `${CANARY} Keeper`,
    email: `${CANARY}-${crypto.randomUUID()}@example.org`,
  });
  const ask = as(person);
  await done(ask('PATCH', '/users/me', { bio: `I am ${CANARY}.`, city: CANARY, region: CANARY }));
  const address = anAddress({ name: CANARY, line1: CANARY, line2: CANARY, city: CANARY, region: CANARY });
  await done(ask('POST', '/account/addresses', address));
  await done(ask('POST', '/saved-searches', { name: CANARY, query: { q: CANARY } }));
  const words = { title: `${CANARY} python`, description: `It is called ${CANARY}.` };
  const publish = async (parts: object) => {
    const { id } = receiptOf(await done(ask('POST', '/listings', aListingBody({ ...words, ...parts }))));
    await done(ask('POST', `/listings/${id}/publish`));
    return id;
  };
  const changed = await publish({});
  await done(ask('PATCH', `/listings/${changed}`, { description: `It is still called ${CANARY}.` }));
  await done(ask('DELETE', `/listings/${await publish({})}`));
  await done(ask('POST', `/listings/${await publish({})}/mark-sold`));
  await keepInMailbox(t.postgres.db, {
    ...{ to: person.email.toLowerCase(), subject: CANARY, text: CANARY, html: CANARY, headers: {}, id: '' },
  });
  return person;
}

/** @returns each place in which the canary stands. */
const sightings = () => sightingsOf(CANARY, t, nats);

const leave = (person: TestPerson, password = person.password) =>
  send('DELETE', `${t.url}/account`, { token: person.token, body: { password } });
const isErased = async ({ uuid }: TestPerson) => {
  const { rows } = await sql<{ finished_at: Date | null }>`
    select finished_at from privacy.erasure where person_id = ${uuid}`.execute(t.postgres.db);
  return rows[0]?.finished_at != null;
};
const untilErased = (person: TestPerson) =>
  vi.waitFor(
    async () => {
      await worker.jobs.runNow('erase-people');
      expect(await isErased(person)).toBe(true);
    },
    { timeout: 30_000, interval: 500 },
  );

describe('what is kept of a person', () => {
  it('is theirs to have, from every context, and nobody else’s', async () => {
    const person = await aMarkedPerson();
    const response = await fetch(`${t.url}/account/export`, {
      headers: { authorization: `Bearer ${person.token}` },
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const texts = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
    for (const name of ['account', 'addresses', 'listings', 'saved-searches', 'mails'])
      expect(texts[`${name}.json`], name).toContain(CANARY);
    expect(Object.keys(texts)).toEqual(
      expect.arrayContaining(['README.txt', 'favourites.json', 'media.json', 'notifications.json']),
    );
    expect(texts['account.json']).not.toContain('argon2');
    const other = await fetch(`${t.url}/account/export`, {
      headers: { authorization: `Bearer ${(await registerPerson(t.url)).token}` },
    });
    const theirs = unzipSync(new Uint8Array(await other.arrayBuffer()));
    for (const [name, bytes] of Object.entries(theirs)) expect(strFromU8(bytes), name).not.toContain(CANARY);
    expect((await send('GET', `${t.url}/account/export`)).status).toBe(401);
    await leave(person);
    await untilErased(person);
  });

  it('is not handed out without their being told, and its being written down', async () => {
    const person = await registerPerson(t.url);
    const answer = await send('GET', `${t.url}/account/export`, { token: person.token });
    expect(answer.status).toBe(200);
    await vi.waitFor(
      async () => {
        const subjects = (await mailsTo(t.api.url, person.email)).map(({ subject }) => subject);
        expect(subjects).toContain('Everything that we keep of you was downloaded');
      },
      { timeout: 30_000, interval: 200 },
    );
    await vi.waitFor(
      async () => {
        const { rows } = await sql<{ outcome: string }>`
          select outcome from security.event where kind = 'account_export' and user_id = ${person.uuid}
        `.execute(t.postgres.db);
        expect(rows).toEqual([{ outcome: 'success' }]);
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  it('stands nowhere any more once they have left', async () => {
    const person = await aMarkedPerson();
    const before = await sightings();
    for (const place of ['identity.user', 'saved_searches.saved_search', 'mail.mailbox', 'mongo listings'])
      expect(before).toContain(place);
    const answer = await leave(person);
    expect(answer.status).toBe(202);
    const { requestedAt, erasedBy } = accountDeletionSchema.strict().parse(answer.body);
    expect(Date.parse(erasedBy ?? '') - Date.parse(requestedAt)).toBe(24 * 3_600_000);
    await untilErased(person);
    expect(await sightings()).toEqual([]);
  });
});

describe('who leaves', () => {
  it('says their password once more', async () => {
    const person = await registerPerson(t.url);
    const answer = await leave(person, 'another password');
    expect([answer.status, errorOf(answer).code]).toEqual([422, 'wrong_password']);
    expect((await send('DELETE', `${t.url}/account`, { token: person.token, body: {} })).status).toBe(422);
    expect((await send('DELETE', `${t.url}/account`, { body: { password: 'x' } })).status).toBe(401);
    expect((await send('GET', `${t.url}/account`, { token: person.token })).status).toBe(200);
  });

  it('is not whoever knew the password that was set anew meanwhile', async () => {
    const person = await registerPerson(t.url);
    const answer = await meanwhile(
      t.postgres.db,
      (transaction) =>
        sql`update identity."user" set password_hash = 'the one of a reset' where id = ${person.uuid}`.execute(
          transaction,
        ),
      () => leave(person),
    );
    expect([answer.status, errorOf(answer).code]).toEqual([422, 'wrong_password']);
    const { rows } = await sql`
      select person_id from privacy.erasure where person_id = ${person.uuid}`.execute(t.postgres.db);
    expect(rows).toEqual([]);
    expect((await send('GET', `${t.url}/account`, { token: person.token })).status).toBe(200);
  });

  it('is signed out at once, and cannot sign in any more', async () => {
    const person = await registerPerson(t.url);
    expect((await leave(person)).status).toBe(202);
    expect((await send('GET', `${t.url}/account`, { token: person.token })).status).toBe(401);
    const refreshed = await send('POST', `${t.url}/auth/refresh`, { headers: { cookie: person.cookie } });
    expect(refreshed.status).toBe(401);
    const body = { email: person.email, password: person.password };
    expect((await send('POST', `${t.url}/auth/login`, { body })).status).toBe(401);
  });

  it('leaves others as they are, and the event that they have gone', async () => {
    const [person, other] = [await registerPerson(t.url), await registerPerson(t.url)];
    await as(other)('POST', '/account/addresses', anAddress());
    await leave(person);
    await untilErased(person);
    const events = await t.events.of(person.uuid);
    expect(events.map(({ type }) => type)).toEqual(['user.erased']);
    const { body } = await send('GET', `${t.url}/account/addresses`, { token: other.token });
    expect(body).toMatchObject({ items: [anAddress()] });
  });

  it('takes back what they have offered, which its seller hears', async () => {
    const [seller, buyer] = [await registerPerson(t.url), await registerPerson(t.url)];
    const { id } = receiptOf(await done(as(seller)('POST', '/listings', aListingBody())));
    await done(as(seller)('POST', `/listings/${id}/publish`));
    const offer = { amount: { amount: '120.00', currency: 'USD' }, message: 'Would you?' };
    await done(as(buyer)('POST', `/listings/${id}/offers`, offer));
    await leave(buyer);
    await untilErased(buyer);
    await vi.waitFor(
      async () => {
        const { rows } = await sql<{ step: string }>`
          select about_offer->>'step' as step from notifications.notification
          where person_id = ${seller.uuid} order by number`.execute(t.postgres.db);
        expect(rows.map(({ step }) => step).at(-1)).toBe('withdrawn');
      },
      { timeout: 30_000, interval: 200 },
    );
  });

  it('may take their e-mail to a new account', async () => {
    const person = await registerPerson(t.url);
    await leave(person);
    await untilErased(person);
    const body = { ...aRegistration(), email: person.email };
    expect((await send('POST', `${t.url}/auth/register`, { body })).status).toBe(201);
  });
});
