import { openTcpProxy } from '@vivarium/platform/testing/tcp-proxy.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { aListingBody } from './listings/a-listing.ts';
import { start } from './server.ts';
import { errorOf, send } from './testing/http.ts';
import { aRegistration, registerPerson } from './testing/people.ts';
import { resetPassword } from './testing/reset-password.ts';
import { serviceUrl } from './testing/service-url.ts';
import { startTestCommandApi } from './testing/test-command-api.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** Two servers on the same stores, as replicas are. */
async function twoServers(overrides: Record<string, string>) {
  const t = await startTestCommandApi(overrides);
  closing.push(t.close);
  const other = await start({ ...t.config, PORT: 0 });
  closing.push(other.close);
  await expect
    .poll(async () => (await send('GET', `${other.url}/readyz`)).body)
    .toMatchObject({ status: overrides.REDIS_URL === '' ? 'degraded' : 'ready' });
  await expect
    .poll(async () => (await send('GET', `${t.api.url}/readyz`)).body)
    .toMatchObject({ status: overrides.REDIS_URL === '' ? 'degraded' : 'ready' });
  return { t, urls: [t.url, `${other.url}/api/v1`] as const };
}

const register = (url: string, address: string, body: object = aRegistration()) =>
  send('POST', `${url}/auth/register`, { body, headers: { 'x-forwarded-for': address } });
const statusesOf = (answers: { status: number }[]) => answers.map(({ status }) => status);

describe('limits', () => {
  it('are counted by all servers together, for each address by itself', async () => {
    const { urls } = await twoServers({ LIMIT_REGISTRATIONS: '4/minute' });
    const answers = [];
    for (let i = 0; i < 3; i += 1) for (const url of urls) answers.push(await register(url, '203.0.113.7'));
    expect(statusesOf(answers)).toEqual([201, 201, 201, 201, 429, 429]);
    const refused = answers.at(-1);
    expect(refused && errorOf(refused)).toMatchObject({ code: 'too_many_requests', details: [] });
    const wait = Number(refused?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await register(urls[1], '203.0.113.8')).status).toBe(201);
  });

  it('count what comes at once as exactly as what comes one after the other', async () => {
    const { urls } = await twoServers({ LIMIT_REGISTRATIONS: '5/minute' });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => register(urls[i % 2] ?? '', '203.0.113.7')),
    );
    expect(statusesOf(answers).filter((status) => status === 201)).toHaveLength(5);
    expect(statusesOf(answers).filter((status) => status === 429)).toHaveLength(7);
  });

  it('count what is only read as well, by the person', async () => {
    const { t } = await twoServers({ LIMIT_READS_OF_PERSON: '5/minute' });
    const [eager, other] = [await registerPerson(t.url), await registerPerson(t.url)];
    const read = async ({ token }: { token: string }) =>
      (await send('GET', `${t.url}/account`, { token })).status;
    await expect.poll(() => read(eager)).toBe(429);
    expect(await read(other)).toBe(200);
  });

  it('take a network of IPv6 for one, however many addresses it has', async () => {
    const { urls } = await twoServers({ LIMIT_REGISTRATIONS: '2/minute' });
    const answers = [];
    for (const host of ['1', '2', 'ffff:1']) answers.push(await register(urls[0], `2001:db8:0:7::${host}`));
    expect(statusesOf(answers)).toEqual([201, 201, 429]);
    expect((await register(urls[0], '2001:db8:0:8::1')).status).toBe(201);
  });

  it('do not let an address be told by whoever asks: the nearest that is not ours counts', async () => {
    const { urls } = await twoServers({ LIMIT_REGISTRATIONS: '2/minute' });
    const answers = [];
    for (const forged of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
      answers.push(await register(urls[0], `${forged}, 203.0.113.7, 10.0.0.3`));
    expect(statusesOf(answers)).toEqual([201, 201, 429]);
  });

  it('are the same for e-mails that are known and for those that are not, and a bad form costs nothing', async () => {
    const { urls } = await twoServers({ LIMIT_REGISTRATIONS: '4/minute' });
    const body = aRegistration();
    await register(urls[0], '203.0.113.1', body);
    const collecting = (email: string) => register(urls[1], '203.0.113.7', aRegistration({ email }));
    const bad = await Promise.all(Array.from({ length: 6 }, () => collecting('no e-mail')));
    expect(new Set(statusesOf(bad))).toEqual(new Set([422]));
    const answers = [];
    for (const email of [body.email, 'a1@example.org', body.email, body.email, body.email, 'a2@example.org'])
      answers.push(await collecting(email));
    expect(statusesOf(answers)).toEqual([409, 201, 409, 409, 429, 429]);
  });

  it('hold for each person in all that they write, wherever it comes from', async () => {
    const { urls } = await twoServers({ LIMIT_WRITES_OF_PERSON: '4/minute' });
    const [one, other] = [await registerPerson(urls[0]), await registerPerson(urls[0])];
    const write = (token: string, i: number) =>
      i % 2 === 0
        ? send('POST', `${urls[0]}/listings`, {
            token,
            body: aListingBody(),
            headers: { 'x-forwarded-for': `203.0.113.${i}` },
          })
        : send('PATCH', `${urls[1]}/users/me`, { token, body: { bio: `Bio ${i}` } });
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await write(one.token, i));
    expect(statusesOf(answers)).toEqual([201, 200, 201, 200, 429, 429]);
    expect((await write(other.token, 0)).status).toBe(201);
    expect((await send('GET', `${urls[0]}/account`, { token: one.token })).status).toBe(200);
  });

  it('hold for each address in all that is written, signed in or not, and are asked before the token', async () => {
    const { urls } = await twoServers({ LIMIT_WRITES_OF_ADDRESS: '4/minute' });
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const answers = [];
    for (let i = 0; i < 3; i += 1) {
      answers.push(await send('POST', `${urls[0]}/listings`, { token: 'no token', body: {}, headers }));
      answers.push(await send('POST', `${urls[1]}/auth/logout`, { headers }));
    }
    expect(statusesOf(answers)).toEqual([401, 204, 401, 204, 429, 429]);
  });

  it('hold for an account whose password is guessed at from many addresses', async () => {
    const { urls } = await twoServers({ LIMIT_FAILED_LOGINS_OF_ACCOUNT: '3/minute' });
    const { email, password } = await registerPerson(urls[0]);
    const logIn = (i: number, guess: string) =>
      send('POST', `${urls[i % 2]}/auth/login`, {
        body: { email, password: guess },
        headers: { 'x-forwarded-for': `198.51.100.${i}` },
      });
    expect((await logIn(99, password)).status).toBe(200);
    const answers = [];
    for (let i = 0; i < 5; i += 1) answers.push(await logIn(i, `guess ${i}`));
    expect(statusesOf(answers)).toEqual([401, 401, 401, 429, 429]);
  });
});

describe('what is forgotten of guesses once the password is another', () => {
  const guessesAt = (url: string, email: string, password: string, address: string) =>
    send('POST', `${url}/auth/login`, {
      body: { email, password },
      headers: { 'x-forwarded-for': address },
    });

  it('is forgotten by all servers, also by the one that has refused', async () => {
    const { t, urls } = await twoServers({ LIMIT_FAILED_LOGINS_OF_ACCOUNT: '3/minute' });
    const person = await registerPerson(urls[0]);
    const { email } = person;
    const guesses = [];
    for (let i = 0; i < 5; i += 1)
      guesses.push(await guessesAt(urls[1], email, 'a guess', `198.51.100.${i}`));
    expect(statusesOf(guesses)).toEqual([401, 401, 401, 429, 429]);
    const password = 'a quite different password';
    expect((await resetPassword(t, person, password)).status).toBe(204);
    expect((await guessesAt(urls[1], email, password, '198.51.100.9')).status).toBe(200);
  });

  it('keeps nobody from protecting an account who is signed in to it, whoever fails at its log-in', async () => {
    const { urls } = await twoServers({ LIMIT_FAILED_LOGINS_OF_ACCOUNT: '3/minute' });
    const { email, password: current, token } = await registerPerson(urls[0]);
    for (let i = 0; i < 4; i += 1) await guessesAt(urls[0], email, 'a guess', `198.51.100.${i}`);
    const change = (given: string) =>
      send('POST', `${urls[0]}/account/password`, {
        token,
        body: { current: given, password: 'a quite different password' },
      });
    expect((await change(current)).status).toBe(204);
    // Who has the session and not the password is bounded all the same.
    const guesses = [];
    for (let i = 0; i < 4; i += 1) guesses.push(await change('a guess'));
    expect(statusesOf(guesses)).toEqual([422, 422, 422, 429]);
  });
});

describe('without Redis', () => {
  it('each server counts for itself, and says that it does without', async () => {
    const { urls } = await twoServers({ REDIS_URL: '', LIMIT_REGISTRATIONS: '2/minute' });
    for (const url of urls) {
      const answers = [];
      for (let i = 0; i < 3; i += 1) answers.push(await register(url, '203.0.113.7'));
      expect(statusesOf(answers)).toEqual([201, 201, 429]);
    }
  });

  it('limits go on when it goes away, and are counted together again when it is back', async () => {
    const redis = await openTcpProxy(serviceUrl('REDIS_URL'));
    closing.push(redis.close);
    const { t, urls } = await twoServers({ REDIS_URL: redis.url, LIMIT_REGISTRATIONS: '3/minute' });
    const readiness = async () => (await send('GET', `${t.api.url}/readyz`)).body;
    await redis.cut();
    const answers = [];
    for (let i = 0; i < 4; i += 1) answers.push(await register(urls[0], '203.0.113.7'));
    expect(statusesOf(answers)).toEqual([201, 201, 201, 429]);
    expect(await readiness()).toMatchObject({ status: 'degraded', dependencies: { redis: 'unavailable' } });
    await redis.mend();
    await expect.poll(readiness, { timeout: 10_000 }).toMatchObject({ status: 'ready' });
    expect((await register(urls[0], '203.0.113.9')).status).toBe(201);
    expect((await register(urls[0], '203.0.113.9')).status).toBe(201);
    await expect
      .poll(async () => (await send('GET', `${new URL(urls[1]).origin}/readyz`)).body, { timeout: 10_000 })
      .toMatchObject({ status: 'ready' });
    expect((await register(urls[1], '203.0.113.9')).status).toBe(201);
    expect((await register(urls[1], '203.0.113.9')).status).toBe(429);
  });
});
