import { EXPORT_LINK_MINUTES, exportLinkSchema } from '@vivarium/contracts/privacy/http.ts';
import { strFromU8, unzipSync } from 'fflate';
import { decodeJwt } from 'jose';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSealing } from '../keys/sealing-key.ts';
import type { NotificationTables } from '../notifications/notifications.table.ts';
import { signingKeyOf, unsubscribeToken } from '../notifications/preferences/preferences.store.ts';
import { errorOf, send } from '../testing/http.ts';
import { registerPerson, type TestPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

const publicUrl = 'http://vivarium.example';
const MINUTE_MS = 60_000;
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
let t: TestCommandApi;
beforeAll(async () => {
  const limits = { LIMIT_EXPORTS_OF_PERSON: '2/hour', LIMIT_EXPORT_LINKS_OF_PERSON: '3/hour' };
  t = await startTestCommandApi({ PUBLIC_URL: publicUrl, ...limits }, { clock });
});
afterAll(() => t.close());
beforeEach(() => {
  ahead = 0;
});

const asked = ({ token }: TestPerson) => send('POST', `${t.url}/account/export-link`, { token });
/** @returns the link as this server answers it, which no gateway stands before. */
async function linkOf(person: TestPerson): Promise<string> {
  const answer = await asked(person);
  expect(answer.status, answer.text).toBe(201);
  return exportLinkSchema.strict().parse(answer.body).url.replace(publicUrl, t.api.url);
}
const tokenIn = (link: string) => new URL(link).searchParams.get('token') ?? '';
const withToken = (token: string) =>
  send('GET', `${t.url}/account/exports/archive?token=${encodeURIComponent(token)}`);
const refusalOf = async (token: string) => {
  const answer = await withToken(token);
  return [answer.status, errorOf(answer).code];
};
const notValid = [401, 'invalid_token'];
const timesNoted = async ({ uuid }: TestPerson) => {
  const { rows } = await sql<{ count: string }>`
    select count(*) from security.event where kind = 'account_export' and user_id = ${uuid}`.execute(
    t.postgres.db,
  );
  return Number(rows[0]?.count);
};
const timesTold = async ({ uuid }: TestPerson) => {
  const { rows } = await sql<{ count: string }>`
    select count(*) from identity.letter where kind = 'account_exported' and user_id = ${uuid}`.execute(
    t.postgres.db,
  );
  return Number(rows[0]?.count);
};

describe('a link to what is kept of somebody', () => {
  it('is of this site, and gives it to whoever follows it, to be kept by no cache', async () => {
    const person = await registerPerson(t.url);
    const answer = await asked(person);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(exportLinkSchema.parse(answer.body).url).toMatch(
      /^http:\/\/vivarium\.example\/api\/v1\/account\/exports\/archive\?token=[\w.-]+$/,
    );
    const response = await fetch(exportLinkSchema.parse(answer.body).url.replace(publicUrl, t.api.url));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/zip',
      'cache-control': 'no-store',
      'content-disposition': 'attachment; filename="vivarium-account.zip"',
      'referrer-policy': 'no-referrer',
    });
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    expect(strFromU8(files['account.json'] ?? new Uint8Array())).toContain(person.email);
  });

  it('may be followed again, and is written down and told each time', async () => {
    const person = await registerPerson(t.url);
    const link = await linkOf(person);
    for (const _ of [1, 2]) expect((await send('GET', link)).status).toBe(200);
    await vi.waitFor(async () => expect(await timesNoted(person)).toBe(2), { timeout: 30_000 });
    expect(await timesTold(person)).toBe(2);
  });

  it('is only looked at by HEAD: nothing is written down, told or counted', async () => {
    const person = await registerPerson(t.url);
    const link = await linkOf(person);
    for (const _ of [1, 2, 3, 4]) {
      const { status, headers, text } = await send('HEAD', link);
      expect([status, headers.get('content-type'), text]).toEqual([200, 'application/zip', '']);
    }
    const ofNobody = await fetch(`${t.url}/account/exports/archive?token=nobodys`, { method: 'HEAD' });
    expect(ofNobody.status).toBe(401);
    expect((await send('GET', link)).status).toBe(200);
    await vi.waitFor(async () => expect(await timesNoted(person)).toBe(1), { timeout: 30_000 });
    expect(await timesTold(person)).toBe(1);
  });

  it('is asked for as often as the archive is, and followed a little oftener', async () => {
    const person = await registerPerson(t.url);
    expect((await send('GET', `${t.url}/account/export`, { token: person.token })).status).toBe(200);
    const link = await linkOf(person);
    expect(errorOf(await asked(person)).code).toBe('too_many_requests');
    for (const _ of [1, 2, 3]) expect((await send('GET', link)).status).toBe(200);
    expect(errorOf(await send('GET', link)).code).toBe('too_many_requests');
  });

  it('holds for ten minutes', async () => {
    const person = await registerPerson(t.url);
    const { expiresAt } = exportLinkSchema.parse((await asked(person)).body);
    const link = await linkOf(person);
    expect(Math.abs(Date.parse(expiresAt) - Date.now() - 10 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
    ahead = (EXPORT_LINK_MINUTES - 1) * MINUTE_MS;
    expect((await send('GET', link)).status).toBe(200);
    ahead = EXPORT_LINK_MINUTES * MINUTE_MS;
    expect(await refusalOf(tokenIn(link))).toEqual([410, 'link_expired']);
  });

  it('is nobody else’s and no longer where it is altered', async () => {
    const [person, other] = [await registerPerson(t.url), await registerPerson(t.url)];
    const token = tokenIn(await linkOf(person));
    const [sub = '', sid = '', until = '', signature = ''] = token.split('.');
    const altered = [
      [other.uuid, decodeJwt(other.token).sid, until, signature],
      [other.uuid, sid, until, signature],
      [sub, sid, String(Number(until) + MINUTE_MS), signature],
      [sub, sid, until, `${signature}A`],
      [sub, sid, until],
      ['', '', '', signature],
    ];
    for (const parts of altered) expect(await refusalOf(parts.join('.')), parts.join('.')).toEqual(notValid);
    // The same bytes, said in another way.
    const last = signature.at(-1) ?? '';
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const twin = `${signature.slice(0, -1)}${letters[letters.indexOf(last) + 1]}`;
    expect(Buffer.from(twin, 'base64url')).toEqual(Buffer.from(signature, 'base64url'));
    expect(await refusalOf([sub, sid, until, twin].join('.'))).toEqual(notValid);
    expect((await withToken(token)).status).toBe(200);
  });

  it('is nothing else that the house signs, nor that it', async () => {
    const person = await registerPerson(t.url);
    const link = tokenIn(await linkOf(person));
    const text = link.slice(0, link.lastIndexOf('.'));
    const sealing = await openSealing(t.config.KEYS_DIR);
    const asPuzzle = `${text}.${sealing.digest(text, 'a puzzle').toString('base64url')}`;
    const db = t.postgres.db as unknown as Kysely<NotificationTables>;
    const unsubscribing = unsubscribeToken(await signingKeyOf(db), person.uuid, 'all');
    for (const token of [asPuzzle, unsubscribing]) expect(await refusalOf(token)).toEqual(notValid);
    expect((await withToken(person.token)).status).toBe(400);
    expect((await send('POST', `${t.url}/unsubscribe?token=${link}`)).status).toBe(400);
    expect((await send('GET', `${t.url}/account`, { token: link })).status).toBe(401);
  });

  it('ends with the session that asked for it', async () => {
    const [out, elsewhere] = [await registerPerson(t.url), await registerPerson(t.url)];
    const [ofOut, ofElsewhere] = [tokenIn(await linkOf(out)), tokenIn(await linkOf(elsewhere))];
    await send('POST', `${t.url}/auth/logout`, { headers: { cookie: out.cookie } });
    expect(await refusalOf(ofOut)).toEqual(notValid);
    expect((await withToken(ofElsewhere)).status).toBe(200);
  });

  it('ends where its person is suspended or leaves', async () => {
    const [suspended, leaver] = [await registerPerson(t.url), await registerPerson(t.url)];
    const [ofSuspended, ofLeaver] = [tokenIn(await linkOf(suspended)), tokenIn(await linkOf(leaver))];
    await t.postgres.db
      .updateTable('identity.user')
      .set({ suspended_at: new Date() })
      .where('id', '=', suspended.uuid)
      .execute();
    const { token, password } = leaver;
    await send('DELETE', `${t.url}/account`, { token, body: { password } });
    expect(await refusalOf(ofSuspended)).toEqual(notValid);
    expect(await refusalOf(ofLeaver)).toEqual(notValid);
  });

  it('ends where the password is changed elsewhere', async () => {
    const person = await registerPerson(t.url);
    const body = { email: person.email, password: person.password };
    const elsewhere = await send('POST', `${t.url}/auth/login`, { body });
    const link = tokenIn(await linkOf(person));
    const { accessToken } = elsewhere.body as { accessToken: string };
    const changed = await send('POST', `${t.url}/account/password`, {
      token: accessToken,
      body: { current: person.password, password: 'another long password' },
    });
    expect(changed.status, changed.text).toBeLessThan(300);
    expect(await refusalOf(link)).toEqual(notValid);
  });
});
