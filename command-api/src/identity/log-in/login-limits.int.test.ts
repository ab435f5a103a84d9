import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { errorOf, send } from '../../testing/http.ts';
import { registerPerson } from '../../testing/people.ts';
import { resetPassword } from '../../testing/reset-password.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi({ LIMIT_FAILED_LOGINS: '3/minute', PUBLIC_URL: 'https://vivarium.example' });
});
afterAll(() => t.close());

const logIn = (email: string, password: string) =>
  send('POST', `${t.url}/auth/login`, { body: { email, password } });

it('refuses after too many failures for one e-mail, also with the right password, and says when to come back', async () => {
  const { email, password } = await registerPerson(t.url);
  const failed = await Promise.all(Array.from({ length: 6 }, () => logIn(email, 'not the password')));
  expect(failed.map(({ status }) => status).sort()).toEqual([401, 401, 401, 429, 429, 429]);
  const refused = await logIn(email.toUpperCase(), password);
  expect(errorOf(refused).code).toBe('too_many_requests');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
});

it('lets in by a new password at once, whatever was guessed at the one before', async () => {
  const person = await registerPerson(t.url);
  const { email } = person;
  for (let i = 0; i < 4; i += 1) await logIn(email, 'not the password');
  expect((await logIn(email, 'not the password')).status).toBe(429);
  const password = 'a quite different password';
  expect((await resetPassword(t, person, password)).status).toBe(204);
  expect((await logIn(email, password)).status).toBe(200);
});

it('does not count what a store could not answer', async () => {
  const { email, password, token } = await registerPerson(t.url);
  const changing = () =>
    send('POST', `${t.url}/account/email`, { token, body: { password, email: `new-${email}` } });
  const { db } = t.postgres;
  await sql`alter table identity."user" rename to away`.execute(db);
  for (let i = 0; i < 5; i += 1) expect((await logIn(email, password)).status).toBeGreaterThanOrEqual(500);
  await sql`alter table identity.away rename to "user"`.execute(db);
  expect((await logIn(email, password)).status).toBe(200);
  expect((await changing()).status).toBe(202);
});

it('does not count what succeeds, nor one person for another', async () => {
  const { email, password } = await registerPerson(t.url);
  for (let i = 0; i < 5; i += 1) expect((await logIn(email, password)).status).toBe(200);
});

it('makes the cookie Secure and bound to its host where the site is served over https', async () => {
  const { email, password } = await registerPerson(t.url);
  const cookie = (await logIn(email, password)).headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-vivarium_refresh=/);
  expect(cookie).toContain('; Path=/;');
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Strict'])
    expect(cookie).toContain(`; ${attribute}`);
  expect(cookie).not.toContain('Domain');
});
