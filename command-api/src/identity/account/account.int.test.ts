import { accountSchema } from '@vivarium/contracts/identity/http/account.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerConfigSchema } from '../../config.ts';
import * as allContexts from '../../contexts.ts';
import { aListingBody } from '../../listings/a-listing.ts';
import { errorOf, receiptOf, send, sessionOf } from '../../testing/http.ts';
import { mailedWords, mailsTo } from '../../testing/mails.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { startWorker, type Worker } from '../../worker-server.ts';
import { identity } from '../index.ts';

let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
const MINUTE_MS = 60_000;
const NEW = 'a quite different password';
const VERIFY = 'Confirm your e-mail';
const RESET = 'Set a new password';

let t: TestCommandApi;
let worker: Worker;
beforeAll(async () => {
  t = await startTestCommandApi({ DEV_MAILBOX: 'true' }, { clock, verifiesByMail: true });
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

const post = (path: string, options: Parameters<typeof send>[2] = {}) =>
  send('POST', `${t.url}${path}`, options);
const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status;
const logIn = (email: string, password: string) => post('/auth/login', { body: { email, password } });
const words = (to: string, subject: string, count = 1) => mailedWords(t.api.url, to, subject, count);
const verify = (token: string) => post('/auth/verify-email', { body: { token } });
const reset = (token: string, password = NEW) => post('/auth/reset-password', { body: { token, password } });
const verified = async ({ token }: Pick<TestPerson, 'token'>) =>
  accountSchema.parse((await send('GET', `${t.url}/account`, { token })).body).emailVerified;

async function verifiedPerson(): Promise<TestPerson> {
  const person = await registerPerson(t.url);
  const [word = ''] = await words(person.email, VERIFY);
  expect(await statusOf(verify(word))).toBe(204);
  return person;
}
async function resetWord({ email }: TestPerson, count = 1): Promise<string> {
  expect(await statusOf(post('/auth/forgot-password', { body: { email } }))).toBe(202);
  return (await words(email, RESET, count))[0] ?? '';
}

describe('an address', () => {
  it('is verified by the word of the mail, once, and only then can its person publish', async () => {
    const person = await registerPerson(t.url);
    const { id } = receiptOf(await post('/listings', { token: person.token, body: aListingBody() }));
    const publish = () => post(`/listings/${id}/publish`, { token: person.token });
    const refused = await publish();
    expect(refused.status).toBe(422);
    expect(errorOf(refused).code).toBe('email_not_verified');
    expect(await verified(person)).toBe(false);
    const [word = ''] = await words(person.email, VERIFY);
    expect(await statusOf(verify(word))).toBe(204);
    expect(await verified(person)).toBe(true);
    expect(await statusOf(publish())).toBe(200);
    const again = await verify(word);
    expect(again.status).toBe(400);
    expect(errorOf(again).code).toBe('token_not_valid');
  });

  it('is seen by everybody to be verified from then on, and never which it is', async () => {
    const person = await verifiedPerson();
    await vi.waitFor(async () => {
      const told = (await t.events.of(person.uuid)).map(({ data }) => data);
      expect(told).toMatchObject([
        { user: { isEmailVerified: false } },
        { user: { isEmailVerified: true, version: 2 }, changed: ['isEmailVerified'] },
      ]);
      expect(JSON.stringify(told)).not.toContain(person.email);
    }, 30_000);
  });

  it('is verified once by two who come with the word at once', async () => {
    const { email } = await registerPerson(t.url);
    const [word = ''] = await words(email, VERIFY);
    const statuses = await Promise.all([1, 2, 3, 4].map(() => statusOf(verify(word))));
    expect(statuses.sort()).toEqual([204, 400, 400, 400]);
  });

  it('is not verified by a word that is too old, unknown, or of another purpose', async () => {
    const person = await registerPerson(t.url);
    const [word = ''] = await words(person.email, VERIFY);
    ahead = 3 * 24 * 60 * MINUTE_MS + 1000;
    expect(await statusOf(verify(word))).toBe(400);
    ahead = 0;
    expect(await statusOf(verify('nonsense'))).toBe(400);
    expect(await statusOf(verify(await resetWord(person)))).toBe(400);
    expect(await statusOf(reset(word))).toBe(400);
    expect(await verified(person)).toBe(false);
    expect(await statusOf(verify(word))).toBe(204);
  });

  it('gets the mail once more for whoever is signed in or says it, and none once it is verified', async () => {
    const person = await registerPerson(t.url);
    const { email, token } = person;
    await words(email, VERIFY);
    expect(await statusOf(post('/auth/verify-email/resend', { token, body: {} }))).toBe(202);
    expect(await statusOf(post('/auth/verify-email/resend', { token }))).toBe(202);
    expect(await statusOf(post('/auth/verify-email/resend', { body: { email } }))).toBe(202);
    const [last = ''] = await words(email, VERIFY, 4);
    expect(await statusOf(verify(last))).toBe(204);
    expect(await statusOf(post('/auth/verify-email/resend', { token }))).toBe(202);
    await resetWord(person);
    expect((await mailsTo(t.api.url, email)).filter(({ subject }) => subject.includes(VERIFY))).toHaveLength(
      4,
    );
    expect(await statusOf(post('/auth/verify-email/resend'))).toBe(401);
  });
});

describe('a forgotten password', () => {
  it('is set anew by the word of a mail, once, and every session ends', async () => {
    const person = await registerPerson(t.url);
    const word = await resetWord(person);
    const weak = await reset(word, 'password123');
    expect(weak.status).toBe(422);
    expect(await statusOf(reset(word))).toBe(204);
    expect(await statusOf(send('GET', `${t.url}/account`, { token: person.token }))).toBe(401);
    expect(await statusOf(post('/auth/refresh', { headers: { cookie: person.cookie } }))).toBe(401);
    expect(await statusOf(logIn(person.email, person.password))).toBe(401);
    const back = await logIn(person.email, NEW);
    expect(back.status).toBe(200);
    // Whoever reads the mail has the address.
    expect(sessionOf(back).user.emailVerified).toBe(true);
    expect(await statusOf(reset(word))).toBe(400);
    await words(person.email, 'Your password was changed');
  });

  it('is written about in the language of who asks, English where it is not spoken here', async () => {
    const { email } = await registerPerson(t.url);
    const asks = (language: string) =>
      post('/auth/forgot-password', { body: { email }, headers: { 'accept-language': language } });
    for (const language of ['de-AT,de;q=0.9,en;q=0.5', 'tlh']) await asks(language);
    await words(email, RESET);
    const [german = ''] = await words(email, 'Neues Passwort setzen');
    expect(await statusOf(reset(german))).toBe(204);
  });

  it('is answered the same whether or not anybody has the address, and nobody else is written to', async () => {
    const person = await registerPerson(t.url);
    const answers = await Promise.all(
      [person.email, 'nobody-at-all@example.org', 'no address'].map((email) =>
        post('/auth/forgot-password', { body: { email } }),
      ),
    );
    for (const { status, text } of answers) expect({ status, text }).toEqual({ status: 202, text: '' });
    await words(person.email, RESET);
    expect(await mailsTo(t.api.url, 'nobody-at-all@example.org')).toEqual([]);
  });

  it('is set once by two at once, and other words for it are good for nothing afterwards', async () => {
    const person = await verifiedPerson();
    const first = await resetWord(person);
    const second = await resetWord(person, 2);
    const statuses = await Promise.all([statusOf(reset(second)), statusOf(reset(second))]);
    expect(statuses.sort()).toEqual([204, 400]);
    expect(await statusOf(reset(first))).toBe(400);
  });

  it('is not set by a word of more than an hour', async () => {
    const person = await registerPerson(t.url);
    const word = await resetWord(person);
    ahead = 61 * MINUTE_MS;
    expect(await statusOf(reset(word))).toBe(400);
  });

  it('stands in the store as a hash of its word only', async () => {
    const person = await registerPerson(t.url);
    const word = await resetWord(person);
    const rows = await t.postgres.db.selectFrom('identity.mailed_token').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(word);
    expect(await t.postgres.db.selectFrom('identity.letter').selectAll().execute()).toEqual([]);
    expect(JSON.stringify(await t.events.all())).not.toContain(person.email);
  });
});

describe('changing the password', () => {
  it('asks for the present one, ends the other sessions and tells by mail', async () => {
    const person = await registerPerson(t.url);
    const other = sessionOf(await logIn(person.email, person.password)).accessToken;
    const change = (current: string, password = NEW) =>
      post('/account/password', { token: person.token, body: { current, password } });
    const wrong = await change('not the password');
    expect(wrong.status).toBe(422);
    expect(errorOf(wrong)).toMatchObject({ code: 'wrong_password', details: [{ path: 'current' }] });
    expect(errorOf(await change(person.password, 'password123')).details).toMatchObject([
      { path: 'password' },
    ]);
    expect(await statusOf(change(person.password))).toBe(204);
    expect(await statusOf(send('GET', `${t.url}/account`, { token: person.token }))).toBe(200);
    expect(await statusOf(send('GET', `${t.url}/account`, { token: other }))).toBe(401);
    expect(await statusOf(logIn(person.email, NEW))).toBe(200);
    await words(person.email, 'Your password was changed');
  });
});

describe('changing the address', () => {
  const change = ({ token, password }: TestPerson, email: string) =>
    post('/account/email', { token, body: { password, email } });
  const CONFIRM = 'Confirm your new';

  it('asks for the password, tells both addresses, and happens once the new one is confirmed', async () => {
    const person = await verifiedPerson();
    const email = `new-${person.email}`;
    expect(errorOf(await change({ ...person, password: 'wrong' }, email)).code).toBe('wrong_password');
    expect(await statusOf(change(person, ` ${email.toUpperCase()}`.trim()))).toBe(202);
    const [word = ''] = await words(email, CONFIRM);
    await words(person.email, 'about to change');
    expect(await statusOf(logIn(email, person.password))).toBe(401);
    expect(await statusOf(verify(word))).toBe(204);
    expect(await statusOf(logIn(email, person.password))).toBe(200);
    expect(await statusOf(logIn(person.email, person.password))).toBe(401);
    expect(await verified(person)).toBe(true);
    await words(person.email, 'was changed');
    expect(await statusOf(verify(word))).toBe(400);
  });

  it('is known to be asked for until it happens, is too old, or cannot happen any more', async () => {
    const asked = async ({ token }: Pick<TestPerson, 'token'>) =>
      accountSchema.parse((await send('GET', `${t.url}/account`, { token })).body).askedEmail;
    const person = await verifiedPerson();
    expect(await asked(person)).toBeNull();
    const email = `asked-${person.email}`;
    expect(await statusOf(change(person, email))).toBe(202);
    expect(await asked(person)).toMatchObject({ email });
    // The last one counts.
    const other = `other-${person.email}`;
    expect(await statusOf(change(person, other))).toBe(202);
    expect(await asked(person)).toMatchObject({ email: other });
    ahead = 25 * 60 * MINUTE_MS;
    const { accessToken } = sessionOf(await logIn(person.email, person.password));
    expect(await asked({ token: accessToken })).toBeNull();
    ahead = 0;
    const [word = ''] = await words(other, CONFIRM);
    expect(await statusOf(verify(word))).toBe(204);
    expect(await asked(person)).toBeNull();
    const again = { ...person, email: other };
    await change(again, `third-${person.email}`);
    expect(await asked(person)).not.toBeNull();
    const body = { current: person.password, password: NEW };
    expect(await statusOf(post('/account/password', { token: person.token, body }))).toBe(204);
    expect(await asked(person)).toBeNull();
  });

  it('makes words that were mailed to the old address good for nothing', async () => {
    const person = await registerPerson(t.url);
    const [old = ''] = await words(person.email, VERIFY);
    const oldReset = await resetWord(person);
    const email = `next-${person.email}`;
    await change(person, email);
    const [word = ''] = await words(email, CONFIRM);
    expect(await statusOf(verify(word))).toBe(204);
    expect(await statusOf(verify(old))).toBe(400);
    expect(await statusOf(reset(oldReset))).toBe(400);
  });

  it('to somebody else’s tells nobody anything, also where they come to it meanwhile', async () => {
    const [person, other] = [await registerPerson(t.url), await registerPerson(t.url)];
    expect(await statusOf(change(person, other.email))).toBe(202);
    await words(person.email, 'about to change');
    // Waited for like any other: that it belongs to somebody is not to be seen by it.
    const { askedEmail } = accountSchema.parse(
      (await send('GET', `${t.url}/account`, { token: person.token })).body,
    );
    expect(askedEmail).toMatchObject({ email: other.email });
    expect((await mailsTo(t.api.url, other.email)).map(({ subject }) => subject)).not.toContain(CONFIRM);
    const email = `both-${person.email}`;
    await change(person, email);
    await change(other, email);
    const [second = '', first = ''] = await words(email, CONFIRM, 2);
    expect(await statusOf(verify(first))).toBe(204);
    expect(await statusOf(verify(second))).toBe(400);
    expect(await statusOf(logIn(other.email, other.password))).toBe(200);
  });
});

describe('the sessions of somebody', () => {
  const list = async (token: string) =>
    (
      (await send('GET', `${t.url}/account/sessions`, { token })).body as {
        items: { id: string; current: boolean }[];
      }
    ).items;

  it('are listed with what they were opened by, and end one by one', async () => {
    const person = await registerPerson(t.url);
    const headers = { 'user-agent': 'a phone' };
    const body = { email: person.email, password: person.password };
    const other = sessionOf(await post('/auth/login', { body, headers })).accessToken;
    const items = await list(person.token);
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const phone = items.find(({ current }) => !current);
    expect(phone).toMatchObject({ userAgent: 'a phone' });
    const end = (token: string) => send('DELETE', `${t.url}/account/sessions/${phone?.id}`, { token });
    const stranger = await registerPerson(t.url);
    expect(errorOf(await end(stranger.token)).code).toBe('session_not_found');
    expect(await statusOf(end(person.token))).toBe(204);
    expect(await statusOf(send('GET', `${t.url}/account`, { token: other }))).toBe(401);
    expect(await statusOf(end(person.token))).toBe(404);
    expect(await list(person.token)).toMatchObject([{ current: true }]);
  });
});

describe('a suspension', () => {
  it('holds from the next request on, for whoever is below, until it is taken back', async () => {
    const [person, moderator, other] = await Promise.all([1, 2, 3].map(() => registerPerson(t.url)));
    if (!person || !moderator || !other) throw new Error('three were registered');
    for (const { email } of [moderator, other]) await t.commands.identity.grantRole(email, 'moderator');
    const token = sessionOf(await logIn(moderator.email, moderator.password)).accessToken;
    const suspend = (id: string, as = token) =>
      post(`/admin/users/${id}/suspend`, { token: as, body: { reason: 'Sold what was not theirs.' } });
    expect(await statusOf(suspend(moderator.id, person.token))).toBe(403);
    expect(await statusOf(suspend(other.id))).toBe(403);
    expect(await statusOf(suspend(person.id))).toBe(204);
    expect(await statusOf(send('GET', `${t.url}/account`, { token: person.token }))).toBe(401);
    expect(await statusOf(post('/listings', { token: person.token, body: aListingBody() }))).toBe(401);
    expect(await statusOf(post('/auth/refresh', { headers: { cookie: person.cookie } }))).toBe(401);
    const refused = await logIn(person.email, person.password);
    expect(errorOf(refused).code).toBe('account_suspended');
    expect(errorOf(await logIn(person.email, 'not the password')).code).toBe('invalid_credentials');
    expect(await statusOf(suspend(person.id))).toBe(204);
    expect(await statusOf(post(`/admin/users/${person.id}/unsuspend`, { token }))).toBe(204);
    expect(await statusOf(logIn(person.email, person.password))).toBe(200);
    expect(await statusOf(suspend(person.id.slice(1)))).toBe(404);
  });
});
