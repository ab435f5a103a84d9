import type { Puzzle } from '@vivarium/contracts/identity/http/session.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../../testing/http.ts';
import { aRegistration, registerPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { solve } from './solve.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi({
    ...{ LIMIT_UNPROVEN_LOGINS: '2/minute', LIMIT_UNPROVEN_LETTERS: '1/minute' },
    ...{ LIMIT_UNPROVEN_REGISTRATIONS: '1/minute', CAPTCHA_WORK: '20' },
  });
});
afterAll(() => t.close());

/** Each test comes from a network of its own. */
let host = 0;
function aNetwork() {
  host += 1;
  const headers = { 'x-forwarded-for': `203.0.113.${host}` };
  const post = async (path: string, body?: unknown) => {
    const answer = await send('POST', `${t.url}${path}`, { body, headers });
    return answer.status < 400 ? answer.status : errorOf(answer).code;
  };
  const proof = async () => {
    const { body } = await send('POST', `${t.url}/auth/captcha`, { headers });
    return solve(body as Puzzle);
  };
  return { post, proof };
}

describe('whoever is suspected of being a program', () => {
  it('signs in with a proof that they are none, and is asked for none before', async () => {
    const { email, password } = await registerPerson(t.url);
    const { post, proof } = aNetwork();
    const logIn = (parts: object) => post('/auth/login', { email, password, ...parts });
    expect(await logIn({})).toBe(200);
    for (let i = 0; i < 2; i += 1) expect(await logIn({ password: 'wrong' })).toBe('invalid_credentials');
    expect(await logIn({})).toBe('captcha_required');
    const captcha = await proof();
    expect(await logIn({ captcha, password: 'wrong' })).toBe('invalid_credentials');
    expect(await logIn({ captcha })).toBe('captcha_required');
    expect(await logIn({ captcha: 'a:1:guess' })).toBe('captcha_required');
    expect(await logIn({ captcha: await proof() })).toBe(200);
  });

  it('is suspected from wherever they try, whether or not the address is a member’s', async () => {
    const email = `nobody-${crypto.randomUUID()}@example.org`;
    const logIn = () => aNetwork().post('/auth/login', { email, password: 'wrong' });
    expect([await logIn(), await logIn(), await logIn()]).toEqual([
      'invalid_credentials',
      'invalid_credentials',
      'captcha_required',
    ]);
  });

  it.each([
    ['/auth/forgot-password', () => ({ email: 'nobody@example.org' }), 202],
    ['/auth/verify-email/resend', () => ({ email: 'nobody@example.org' }), 202],
  ])('gets a letter by %s with a proof', async (path, body, status) => {
    const { post, proof } = aNetwork();
    expect(await post(path, body())).toBe(status);
    expect(await post(path, body())).toBe('captcha_required');
    expect(await post(path, { ...body(), captcha: await proof() })).toBe(status);
  });

  it('registers with a proof', async () => {
    const { post, proof } = aNetwork();
    expect(await post('/auth/register', aRegistration())).toBe(201);
    expect(await post('/auth/register', aRegistration())).toBe('captcha_required');
    expect(await post('/auth/register', { ...aRegistration(), captcha: await proof() })).toBe(201);
  });
});
