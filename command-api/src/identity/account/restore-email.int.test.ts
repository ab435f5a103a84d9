import { totpSecretSchema } from '@vivarium/contracts/identity/http/account-security.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { workerConfigSchema } from '../../config.ts';
import * as allContexts from '../../contexts.ts';
import { errorOf, send, sessionOf } from '../../testing/http.ts';
import { mailedWords, mailsTo } from '../../testing/mails.ts';
import { aRegistration, registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { startWorker, type Worker } from '../../worker-server.ts';
import { identity } from '../index.ts';
import { totpCode } from '../second-factor/totp.ts';

let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
const DAY_MS = 24 * 60 * 60_000;
const NEW = 'a quite different password';
const CONFIRM = 'Confirm your new';
const CHANGED = 'was changed';
const RESET = 'Set a new password';

let t: TestCommandApi;
let worker: Worker;
beforeAll(async () => {
  t = await startTestCommandApi({ DEV_MAILBOX: 'true' }, { clock });
  await t.relay();
  const config = workerConfigSchema.parse({ ...t.config, PORT: 0, TRUSTED_GATEWAY: undefined });
  const contexts = { ...allContexts, identity };
  worker = await startWorker(config, { logger: createLogger('test', 'silent'), contexts, clock });
});
afterEach(() => {
  ahead = 0;
});
afterAll(async () => {
  await worker.close();
  await t.close();
});

const post = (path: string, body: object, token?: string) =>
  send('POST', `${t.url}${path}`, { body, ...(token !== undefined && { token }) });
const logIn = (email: string, password: string, code?: string) =>
  post('/auth/login', { email, password, code });
const words = (to: string, subject: string, count = 1) => mailedWords(t.api.url, to, subject, count);
const restore = (token: string) => post('/auth/restore-email', { token });
const accountOf = (token: string) => send('GET', `${t.url}/account`, { token });

/** Has somebody’s address changed and the change confirmed, as whoever knows the password does. */
async function change({ token, password }: Pick<TestPerson, 'token' | 'password'>, email: string) {
  expect((await post('/account/email', { password, email }, token)).status).toBe(202);
  const [word = ''] = await words(email, CONFIRM);
  expect((await post('/auth/verify-email', { token: word })).status).toBe(204);
}
/** Somebody whose address somebody else has changed, and the word that was mailed to them. */
async function robbed() {
  const person = await registerPerson(t.url);
  const taken = `taken-${person.email}`;
  await change(person, taken);
  const [word = ''] = await words(person.email, CHANGED);
  return { person, taken, word };
}
const linksOf = ({ uuid }: TestPerson) =>
  t.postgres.db
    .selectFrom('identity.linked_sign_in')
    .select('provider')
    .where('user_id', '=', uuid)
    .execute();
const link = ({ uuid }: TestPerson) =>
  t.postgres.db
    .insertInto('identity.linked_sign_in')
    .values({ provider: 'example', subject: uuid, user_id: uuid, linked_at: clock() })
    .execute();
/** Switches a second factor on. @returns its secret */
async function guard({ token }: Pick<TestPerson, 'token'>, password?: string): Promise<string> {
  const { secret } = totpSecretSchema.parse((await post('/account/totp', { password }, token)).body);
  const confirmed = await post('/account/totp/confirm', { code: totpCode(secret, clock()) }, token);
  expect(confirmed.status).toBe(200);
  return secret;
}

describe('a changed address', () => {
  it('is taken back from the old one, once, and nobody is let in by what they had', async () => {
    const { person, taken, word } = await robbed();
    const thief = sessionOf(await logIn(taken, person.password)).accessToken;
    await link(person);
    await guard({ token: thief });
    expect((await restore(word)).status).toBe(204);
    for (const token of [person.token, thief]) expect((await accountOf(token)).status).toBe(401);
    for (const email of [person.email, taken])
      expect(errorOf(await logIn(email, person.password)).code).toBe('invalid_credentials');
    expect(await linksOf(person)).toEqual([]);
    await words(taken, 'was taken back');
    await words(person.email, 'that of your account again');
    const [reset = ''] = await words(person.email, RESET);
    expect((await post('/auth/reset-password', { token: reset, password: NEW })).status).toBe(204);
    const back = await logIn(person.email, NEW);
    expect(back.status).toBe(200);
    expect(sessionOf(back).user).toMatchObject({ id: person.id, emailVerified: true });
    const again = await restore(word);
    expect([again.status, errorOf(again).code]).toEqual([400, 'token_not_valid']);
  });

  it('leaves a second factor that was there before the change', async () => {
    const person = await registerPerson(t.url);
    const secret = await guard(person);
    await change(person, `taken-${person.email}`);
    const [word = ''] = await words(person.email, CHANGED);
    expect((await restore(word)).status).toBe(204);
    const [reset = ''] = await words(person.email, RESET);
    expect((await post('/auth/reset-password', { token: reset, password: NEW })).status).toBe(204);
    expect(errorOf(await logIn(person.email, NEW)).code).toBe('second_factor_required');
    ahead = 30_000;
    expect((await logIn(person.email, NEW, totpCode(secret, clock()))).status).toBe(200);
  });

  it('is taken back after a later change and a reset, too, and the word of the later one is none then', async () => {
    const { person, taken, word } = await robbed();
    const away = `away-${person.email}`;
    await change(person, away);
    const [later = ''] = await words(taken, CHANGED);
    expect((await post('/auth/forgot-password', { email: away })).status).toBe(202);
    const [reset = ''] = await words(away, RESET);
    expect((await post('/auth/reset-password', { token: reset, password: NEW })).status).toBe(204);
    expect((await restore(word)).status).toBe(204);
    expect((await restore(later)).status).toBe(400);
    expect((await logIn(away, NEW)).status).toBe(401);
  });

  it('is taken back from the first address where somebody was before with the word of the second', async () => {
    const { person, taken, word } = await robbed();
    await change(person, `away-${person.email}`);
    const [later = ''] = await words(taken, CHANGED);
    expect((await restore(later)).status).toBe(204);
    expect((await restore(word)).status).toBe(204);
    const [reset = ''] = await words(person.email, RESET);
    expect((await post('/auth/reset-password', { token: reset, password: NEW })).status).toBe(204);
    expect((await logIn(person.email, NEW)).status).toBe(200);
  });

  it('makes what was asked for at the other address good for nothing', async () => {
    const { person, taken, word } = await robbed();
    await post('/auth/forgot-password', { email: taken });
    const next = `next-${person.email}`;
    await post('/account/email', { password: person.password, email: next }, person.token);
    const [[reset = ''], [confirm = '']] = await Promise.all([words(taken, RESET), words(next, CONFIRM)]);
    expect((await restore(word)).status).toBe(204);
    expect((await post('/auth/reset-password', { token: reset, password: NEW })).status).toBe(400);
    expect((await post('/auth/verify-email', { token: confirm })).status).toBe(400);
  });

  it('is not taken back once the old one is known to be somebody else’s, nor by a word that is too old or of another purpose', async () => {
    const { person, taken, word } = await robbed();
    ahead = 7 * DAY_MS + 60_000;
    expect((await restore(word)).status).toBe(400);
    ahead = 0;
    expect((await restore('nonsense')).status).toBe(400);
    expect((await post('/auth/verify-email', { token: word })).status).toBe(400);
    expect((await post('/auth/reset-password', { token: word, password: NEW })).status).toBe(400);
    const other = { ...aRegistration(), email: person.email };
    expect((await post('/auth/register', other)).status).toBe(201);
    expect(errorOf(await restore(word)).code).toBe('token_not_valid');
    expect((await logIn(taken, person.password)).status).toBe(200);
    expect((await logIn(other.email, other.password)).status).toBe(200);
  });

  it('is taken back from whoever has registered with the old one meanwhile and never proved it', async () => {
    const { person, taken, word } = await robbed();
    const squatter = { ...aRegistration(), email: person.email };
    const registered = sessionOf(await post('/auth/register', squatter));
    await t.postgres.db
      .updateTable('identity.user')
      .set({ email_verified_at: null })
      .where('email', '=', person.email)
      .execute();
    expect((await restore(word)).status).toBe(204);
    expect((await accountOf(registered.accessToken)).status).toBe(401);
    expect((await logIn(squatter.email, squatter.password)).status).toBe(401);
    expect((await logIn(taken, person.password)).status).toBe(401);
    const [reset = ''] = await words(person.email, RESET);
    expect((await post('/auth/reset-password', { token: reset, password: NEW })).status).toBe(204);
    const back = await logIn(person.email, NEW);
    expect(sessionOf(back).user).toMatchObject({ id: person.id, emailVerified: true });
  });

  it('is not taken back from one that was never proved, which may be anybody’s', async () => {
    const person = await registerPerson(t.url);
    await t.postgres.db
      .updateTable('identity.user')
      .set({ email_verified_at: null })
      .where('id', '=', person.uuid)
      .execute();
    await change(person, `right-${person.email}`);
    const [word] = await words(person.email, CHANGED);
    expect(word).toBe('');
  });

  it('is taken back by somebody who is suspended, and they are told that, and of no password to set', async () => {
    const { person, word } = await robbed();
    await t.commands.identity.suspend({ id: crypto.randomUUID(), role: 'admin' }, person.uuid, 'so');
    expect((await restore(word)).status).toBe(204);
    await words(person.email, 'is suspended');
    const waiting = () =>
      t.postgres.db.selectFrom('identity.letter').select('kind').where('user_id', '=', person.uuid).execute();
    await expect.poll(waiting, { timeout: 30_000 }).toEqual([]);
    const mails = await mailsTo(t.api.url, person.email);
    const of = (what: string) => mails.filter(({ subject }) => subject.includes(what));
    expect([of(RESET), of('that of your account again')]).toEqual([[], []]);
    expect(of('is suspended')[0]?.text).toContain('uses this address again');
  });

  it('is taken back by a word of which only a hash is kept', async () => {
    const { person, word } = await robbed();
    const rows = await t.postgres.db
      .selectFrom('identity.mailed_token')
      .selectAll()
      .where('user_id', '=', person.uuid)
      .execute();
    expect(rows).toMatchObject([{ purpose: 'restore_email', email: person.email }]);
    expect(JSON.stringify(rows)).not.toContain(word);
    expect((await mailsTo(t.api.url, person.email)).filter(({ text }) => text.includes(word))).toHaveLength(
      1,
    );
  });
});
