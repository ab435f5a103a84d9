import { securityEventsSchema } from '@vivarium/contracts/security/http.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerConfigSchema } from '../config.ts';
import { aListingBody } from '../listings/a-listing.ts';
import { errorOf, receiptOf, refreshCookieOf, send } from '../testing/http.ts';
import { aRegistration, registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';
import { startWorker } from '../worker-server.ts';
import { personalSecurity } from './personal.ts';

let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
let t: TestCommandApi;
let moderator: TestPerson;
beforeAll(async () => {
  t = await startTestCommandApi(
    { LIMIT_FAILED_LOGINS: '2/minute', LIMIT_CODES_OF_PERSON: '2/minute' },
    { clock },
  );
  moderator = await registerPerson(t.url);
  await t.commands.identity.grantRole(moderator.email, 'moderator');
});
afterEach(() => {
  ahead = 0;
});
afterAll(() => t.close());

const from = { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'a browser', 'x-request-id': 'the-request' };
const post = (path: string, options: Parameters<typeof send>[2] = {}) =>
  send('POST', `${t.url}${path}`, { ...options, headers: { ...from, ...options.headers } });
const events = async (query: string) => {
  const answer = await send('GET', `${t.url}/admin/security-events?${query}`, { token: moderator.token });
  if (answer.status !== 200) throw new Error(answer.text);
  return securityEventsSchema.strict().parse(answer.body);
};
const of = (person: TestPerson, kind: string) =>
  vi.waitFor(async () => {
    const { items } = await events(`user=${person.id}&kind=${kind}`);
    expect(items).not.toEqual([]);
    return items;
  }, 30_000);

describe('what is written down for safety', () => {
  it('is who registered, from where, and that somebody could not', async () => {
    const body = aRegistration();
    const { body: answer } = await post('/auth/register', { body });
    const { id } = (answer as { user: { id: string } }).user;
    const [registered] = await of({ id } as TestPerson, 'registration');
    expect(registered).toMatchObject({
      kind: 'registration',
      outcome: 'success',
      user: id,
      address: '203.0.113.7',
      userAgent: 'a browser',
      requestId: 'the-request',
    });
    await post('/auth/register', { body });
    await vi.waitFor(
      async () =>
        expect((await events('kind=registration&limit=1')).items).toMatchObject([
          { outcome: 'refused', user: null, address: '203.0.113.7' },
        ]),
      30_000,
    );
  });

  it('is each log-in, whether or not the password was right, and each limit that was reached, once', async () => {
    const person = await registerPerson(t.url);
    const logIn = (password: string) => post('/auth/login', { body: { email: person.email, password } });
    await logIn(person.password);
    for (let i = 0; i < 5; i += 1) await logIn('a wrong password');
    await vi.waitFor(
      async () =>
        expect((await of(person, 'log_in')).map(({ outcome }) => outcome)).toEqual([
          'refused',
          'refused',
          'success',
        ]),
      30_000,
    );
    await vi.waitFor(async () => expect((await events('kind=limit_reached')).items).toHaveLength(1), 30_000);
    expect((await events('kind=limit_reached')).items).toMatchObject([
      { outcome: 'refused', address: '203.0.113.7', details: { limit: 'failedLogins' } },
    ]);
  });

  it('is whose limit was reached where it is a person’s, and gone with them', async () => {
    const person = await registerPerson(t.url);
    const guess = () => post('/account/totp/confirm', { token: person.token, body: { code: '000000' } });
    for (let i = 0; i < 3; i += 1) await guess();
    const details = { limit: 'codesOfPerson', key: person.uuid };
    expect(await of(person, 'limit_reached')).toMatchObject([{ user: person.id, details }]);
    // As it was written down before it said whose it is.
    await sql`
      insert into security.event (id, at, kind, outcome, details)
      values (${newUuidV7()}, now(), 'limit_reached', 'refused', ${details}::jsonb)`.execute(t.postgres.db);
    const stores: unknown = { postgres: { withTables: () => t.postgres.db } };
    const named = async () => {
      const { rows } = await sql`
        select id from security.event where details ->> 'key' = ${person.uuid}`.execute(t.postgres.db);
      return rows.length;
    };
    expect(await named()).toBe(2);
    await personalSecurity.erase(person.uuid, stores as Parameters<typeof personalSecurity.erase>[1]);
    expect(await named()).toBe(0);
    expect((await events(`user=${person.id}`)).items).toEqual([]);
  });

  it('says no more from where a listing was taken down once the moderator has left, but that it was, and why', async () => {
    const leaving = await registerPerson(t.url);
    await t.commands.identity.grantRole(leaving.email, 'moderator');
    const seller = await registerPerson(t.url);
    const { id } = receiptOf(await post('/listings', { token: seller.token, body: aListingBody() }));
    const reason = 'It was caught in the wild.';
    await post(`/admin/listings/${id}/ban`, { token: leaving.token, body: { reason } });
    await post(`/admin/listings/${id}/unban`, { token: leaving.token });
    const [given] = await of(leaving, 'listing_unban');
    expect(given).toMatchObject({ address: '203.0.113.7', userAgent: 'a browser' });
    const stores: unknown = { postgres: { withTables: () => t.postgres.db } };
    // Once more finds nothing to do.
    for (let i = 0; i < 2; i += 1)
      await personalSecurity.erase(leaving.uuid, stores as Parameters<typeof personalSecurity.erase>[1]);
    const { items } = await events(`user=${leaving.id}`);
    const blank = { user: leaving.id, address: null, userAgent: null, requestId: 'the-request' };
    expect(items).toMatchObject([
      { ...blank, kind: 'listing_unban', details: { listing: id } },
      { ...blank, kind: 'listing_ban', details: { listing: id, reason } },
    ]);
  });

  it('says no more from where somebody was suspended or vouched for once the moderator has left, but that they were, and why', async () => {
    const leaving = await registerPerson(t.url);
    await t.commands.identity.grantRole(leaving.email, 'admin');
    const other = await registerPerson(t.url);
    const reason = 'Sells animals that were caught in the wild.';
    const admin = (path: string, body?: object) =>
      post(`/admin/users/${other.id}/${path}`, { token: leaving.token, body });
    expect((await admin('official-store')).status).toBe(204);
    for (const [path, body] of [['suspend', { reason }], ['unsuspend']] as const)
      expect((await admin(path, body)).status).toBe(204);
    const [given] = await of(leaving, 'unsuspension');
    expect(given).toMatchObject({ address: '203.0.113.7', userAgent: 'a browser' });
    const stores: unknown = { postgres: { withTables: () => t.postgres.db } };
    await personalSecurity.erase(leaving.uuid, stores as Parameters<typeof personalSecurity.erase>[1]);
    const blank = { user: leaving.id, address: null, userAgent: null };
    expect((await events(`user=${leaving.id}`)).items).toMatchObject([
      { ...blank, kind: 'unsuspension', details: { person: other.id } },
      { ...blank, kind: 'suspension', details: { person: other.id, reason } },
      { ...blank, kind: 'official_store', details: { person: other.id, step: 'made' } },
    ]);
  });

  it('is each log-out, and each refresh token that came again', async () => {
    const person = await registerPerson(t.url);
    const next = await post('/auth/refresh', { headers: { cookie: person.cookie } });
    await post('/auth/refresh', { headers: { cookie: refreshCookieOf(next).pair } });
    await post('/auth/refresh', { headers: { cookie: person.cookie } });
    expect(await of(person, 'refresh_replay')).toMatchObject([
      { outcome: 'refused', address: '203.0.113.7' },
    ]);
    const other = await registerPerson(t.url);
    await post('/auth/logout', { headers: { cookie: other.cookie } });
    expect(await of(other, 'log_out')).toMatchObject([{ outcome: 'success' }]);
  });

  it('is who took a listing down, which and why, and who was given a role', async () => {
    const seller = await registerPerson(t.url);
    const created = await post('/listings', { token: seller.token, body: aListingBody() });
    const { id } = receiptOf(created);
    const reason = 'It was caught in the wild.';
    await post(`/admin/listings/${id}/ban`, { token: moderator.token, body: { reason } });
    await post(`/admin/listings/${id}/unban`, { token: moderator.token });
    expect(await of(moderator, 'listing_ban')).toMatchObject([{ details: { listing: id, reason } }]);
    expect(await of(moderator, 'listing_unban')).toMatchObject([{ details: { listing: id } }]);
  });

  it('is a moderator’s command once, however often it is sent again', async () => {
    const seller = await registerPerson(t.url);
    const created = await post('/listings', { token: seller.token, body: aListingBody() });
    const { id } = receiptOf(created);
    const twice = async (path: string, body?: object) => {
      const sent = { token: moderator.token, body, headers: { 'idempotency-key': crypto.randomUUID() } };
      expect((await post(path, sent)).status).toBe(200);
      expect((await post(path, sent)).status).toBe(200);
    };
    await twice(`/admin/listings/${id}/ban`, { reason: 'Not an animal' });
    await twice(`/admin/listings/${id}/unban`);
    // What is written down later has been written down after these.
    await post('/auth/register', { body: aRegistration() });
    await vi.waitFor(
      async () => expect((await events('limit=1')).items).toMatchObject([{ kind: 'registration' }]),
      30_000,
    );
    for (const kind of ['listing_ban', 'listing_unban']) {
      const { items } = await events(`user=${moderator.id}&kind=${kind}`);
      expect(items.filter(({ details }) => details.listing === id)).toHaveLength(1);
    }
    expect(await of(moderator, 'role_change')).toMatchObject([{ details: { role: 'moderator' } }]);
  });

  it('names nobody’s e-mail and no password', async () => {
    const rows = await sql`select * from security.event`.execute(t.postgres.db);
    const text = JSON.stringify(rows);
    expect(rows.rows.length).toBeGreaterThan(5);
    for (const secret of ['@example', 'a wrong password', 'a long enough password'])
      expect(text).not.toContain(secret);
  });

  it('is told page by page, the newest first, to moderators only', async () => {
    const all = (await events('limit=100')).items;
    const first = await events('limit=3');
    const second = await events(`limit=3&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 6));
    expect((await events(`cursor=${all.at(-1)?.id}`)).nextCursor).toBeNull();
    const somebody = await registerPerson(t.url);
    const asked = await send('GET', `${t.url}/admin/security-events`, { token: somebody.token });
    expect(errorOf(asked).code).toBe('forbidden');
    expect((await send('GET', `${t.url}/admin/security-events`)).status).toBe(401);
    const wrong = await send('GET', `${t.url}/admin/security-events?kind=x`, { token: moderator.token });
    expect(wrong.status).toBe(400);
  });

  it('cannot be changed, and is deleted when it is old, but for why somebody is suspended who is so still', async () => {
    const { db } = t.postgres;
    const [kept, letIn] = [await registerPerson(t.url), await registerPerson(t.url)];
    const reason = 'Sells what is no animal.';
    for (const { id } of [kept, letIn])
      await post(`/admin/users/${id}/suspend`, { token: moderator.token, body: { reason } });
    await post(`/admin/users/${letIn.id}/unsuspend`, { token: moderator.token });
    await of(moderator, 'unsuspension');
    for (const change of [
      sql`user_id = null`,
      sql`address = '198.51.100.1'`,
      sql`user_agent = 'another'`,
      sql`address = null, user_agent = null, details = '{"other":"words"}'`,
      sql`address = null, user_agent = null, at = at + interval '1 microsecond'`,
      sql`address = null, user_agent = null, request_id = 'another'`,
    ])
      await expect(sql`update security.event set ${change}`.execute(db)).rejects.toThrow('not changed');
    await expect(sql`truncate security.event`.execute(db)).rejects.toThrow('not changed');
    const count = async () => (await sql`select id from security.event`.execute(db)).rows.length;
    expect(await count()).toBeGreaterThan(5);
    ahead = 181 * 86_400_000;
    const config = { ...t.config, PORT: 0, TRUSTED_GATEWAY: undefined };
    const worker = await startWorker(workerConfigSchema.parse(config), { clock });
    try {
      await worker.jobs.runNow('forget-security-events');
      await vi.waitFor(async () => expect(await count()).toBe(1), { timeout: 30_000 });
      const { rows } = await sql`select user_id, address, user_agent, details from security.event`.execute(
        db,
      );
      const details = { person: kept.id, reason };
      expect(rows).toEqual([{ user_id: moderator.uuid, address: null, user_agent: null, details }]);
    } finally {
      await worker.close();
    }
  });
});
