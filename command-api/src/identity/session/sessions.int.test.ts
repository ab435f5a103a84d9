import { randomBytes } from 'node:crypto';
import { openTcpProxy } from '@vivarium/platform/testing/tcp-proxy.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { workerConfigSchema } from '../../config.ts';
import { aListingBody } from '../../listings/a-listing.ts';
import { start } from '../../server.ts';
import { errorOf, refreshCookieOf, send, sessionOf } from '../../testing/http.ts';
import { registerPerson } from '../../testing/people.ts';
import { serviceUrl } from '../../testing/service-url.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { startWorker } from '../../worker-server.ts';
import { GRACE_MS } from './decide-refresh.ts';
import { MOST_SESSIONS, MOST_TOKENS } from './session.store.ts';

const DAY_MS = 86_400_000;
/** Time of the commands, moved on from the machine's. */
let ahead = 0;
const clock = () => new Date(Date.now() + ahead);

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi({ SESSION_MAX_DAYS: 90 }, { clock });
});
afterEach(() => {
  ahead = 0;
});
afterAll(() => t.close());

const refresh = (cookie: string, url = t.url) => send('POST', `${url}/auth/refresh`, { headers: { cookie } });
const write = (token: string, url = t.url) =>
  send('POST', `${url}/listings`, { token, body: aListingBody() });
const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status;

describe('two refreshes with one token', () => {
  it('at once leave both with a session that goes on', async () => {
    const { cookie } = await registerPerson(t.url);
    const answers = await Promise.all(Array.from({ length: 8 }, () => refresh(cookie)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const pairs = answers.map((answer) => refreshCookieOf(answer).pair);
    expect(new Set(pairs).size).toBe(8);
    // A browser keeps the cookie that came last, whichever that was.
    expect(await statusOf(refresh(pairs[3] ?? ''))).toBe(200);
  });

  it('help whoever has lost the answer to the first', async () => {
    const { cookie, token } = await registerPerson(t.url);
    await refresh(cookie);
    ahead = GRACE_MS - 1000;
    const again = await refresh(cookie);
    expect(again.status).toBe(200);
    expect(await statusOf(refresh(refreshCookieOf(again).pair))).toBe(200);
    expect(await statusOf(write(token))).toBe(201);
  });

  it('end the session for everybody once the grace is over, and the access token with it', async () => {
    const { cookie } = await registerPerson(t.url);
    const next = await refresh(cookie);
    ahead = GRACE_MS + 1000;
    expect(errorOf(await refresh(cookie)).code).toBe('refresh_token_reused');
    expect(await statusOf(refresh(refreshCookieOf(next).pair))).toBe(401);
    expect(await statusOf(write(sessionOf(next).accessToken))).toBe(401);
  });

  it('end it within the grace too where a later token was used in between', async () => {
    const { cookie } = await registerPerson(t.url);
    const next = refreshCookieOf(await refresh(cookie)).pair;
    ahead = 1000;
    expect(await statusOf(refresh(next))).toBe(200);
    expect(errorOf(await refresh(cookie)).code).toBe('refresh_token_reused');
  });

  it('find out who goes on with the copy of a token that was exchanged twice', async () => {
    const { cookie } = await registerPerson(t.url);
    const mine = refreshCookieOf(await refresh(cookie)).pair;
    const thiefs = refreshCookieOf(await refresh(cookie)).pair;
    ahead = 60_000;
    expect(await statusOf(refresh(mine))).toBe(200);
    ahead = 60_000 + GRACE_MS + 1000;
    expect(errorOf(await refresh(thiefs)).code).toBe('refresh_token_reused');
  });
});

describe('a session', () => {
  it('ends after ninety days, however much it is used, and its cookie with it', async () => {
    const { cookie } = await registerPerson(t.url);
    let pair = cookie;
    for (const days of [20, 40, 60, 80]) {
      ahead = days * DAY_MS;
      const answer = await refresh(pair);
      expect(answer.status).toBe(200);
      pair = refreshCookieOf(answer).pair;
    }
    const { attributes } = refreshCookieOf(await refresh(pair));
    const expires = attributes.find((attribute) => attribute.startsWith('Expires='))?.slice(8) ?? '';
    expect((Date.parse(expires) - Date.now()) / DAY_MS).toBeCloseTo(90, 1);
    ahead = 91 * DAY_MS;
    expect(errorOf(await refresh(pair)).code).toMatch(/invalid_token|refresh_token_reused/);
  });

  it('ends at the log-out for what it has given out: the access token is refused by every server at once', async () => {
    const other = await start({ ...t.config, PORT: 0 });
    try {
      const { cookie, token } = await registerPerson(t.url);
      const urls = [t.url, `${other.url}/api/v1`];
      for (const url of urls)
        await vi.waitFor(async () => expect(await statusOf(write(token, url))).toBe(201), 30_000);
      await send('POST', `${t.url}/auth/logout`, { headers: { cookie } });
      for (const url of urls) {
        const refused = await write(token, url);
        expect(refused.status).toBe(401);
        expect(errorOf(refused).code).toBe('invalid_token');
        expect(await statusOf(send('GET', `${url}/account`, { token }))).toBe(401);
      }
    } finally {
      await other.close();
    }
  });

  it('ends at a log-out with nothing but its access token, and other sessions of the person do not', async () => {
    const { email, password, token } = await registerPerson(t.url);
    const second = await send('POST', `${t.url}/auth/login`, { body: { email, password } });
    expect(await statusOf(send('POST', `${t.url}/auth/logout`, { token }))).toBe(204);
    expect(await statusOf(write(token))).toBe(401);
    expect(await statusOf(write(sessionOf(second).accessToken))).toBe(201);
    expect(await statusOf(refresh(refreshCookieOf(second).pair))).toBe(200);
    expect(await statusOf(send('POST', `${t.url}/auth/logout`, { token: 'no token' }))).toBe(204);
  });

  it('is not ended by a used token of somebody else’s', async () => {
    const [one, other] = [await registerPerson(t.url), await registerPerson(t.url)];
    await refresh(one.cookie);
    ahead = GRACE_MS + 1000;
    await refresh(one.cookie);
    ahead = 0;
    expect(await statusOf(write(other.token))).toBe(201);
  });

  it('has the role that its person has by now, within seconds, and ends where that is less', async () => {
    const person = await registerPerson(t.url);
    const ban = () =>
      send('POST', `${t.url}/admin/listings/${person.id}/ban`, {
        token: person.token,
        body: { reason: 'It is not an animal.' },
      });
    expect(await statusOf(ban())).toBe(403);
    await t.commands.identity.grantRole(person.email, 'moderator');
    await vi.waitFor(async () => expect(await statusOf(ban())).toBe(404), { timeout: 30_000 });
    await t.commands.identity.grantRole(person.email, 'user');
    await vi.waitFor(async () => expect(await statusOf(ban())).toBe(401), { timeout: 30_000 });
  });

  it('whose tokens have ended keeps none of them', async () => {
    const { cookie, uuid } = await registerPerson(t.url);
    const next = refreshCookieOf(await refresh(cookie)).pair;
    ahead = 25 * DAY_MS;
    await refresh(next);
    ahead = 31 * DAY_MS;
    const worker = await startWorker(
      workerConfigSchema.parse({ ...t.config, PORT: 0, TRUSTED_GATEWAY: undefined }),
      {
        clock,
      },
    );
    try {
      const tokens = () =>
        t.postgres.db
          .selectFrom('identity.refresh_token as token')
          .innerJoin('identity.session as session', 'session.id', 'token.session_id')
          .select('token.used_at')
          .where('session.user_id', '=', uuid)
          .execute();
      expect(await tokens()).toHaveLength(3);
      await worker.jobs.runNow('forget-ended-sessions');
      await vi.waitFor(async () => expect(await tokens()).toEqual([{ used_at: null }]), { timeout: 30_000 });
    } finally {
      await worker.close();
    }
  });
});

describe('what is kept', () => {
  it('of sessions of one person is bounded: the oldest ends when there are too many', async () => {
    const { email, password, uuid, token, cookie } = await registerPerson(t.url);
    const rows = Array.from({ length: MOST_SESSIONS - 1 }, (_, i) => ({
      ...{ id: crypto.randomUUID(), user_id: uuid, revoked_at: null },
      created_at: new Date(Date.now() + 1 + i),
      expires_at: new Date(Date.now() + DAY_MS),
    }));
    await t.postgres.db.insertInto('identity.session').values(rows).execute();
    expect(await statusOf(write(token))).toBe(201);
    ahead = 10_000;
    expect(await statusOf(send('POST', `${t.url}/auth/login`, { body: { email, password } }))).toBe(200);
    expect(await statusOf(refresh(cookie))).toBe(401);
    expect(await statusOf(write(token))).toBe(401);
  });

  it('of tokens of one session is bounded, and those that are kept tell of a copy still', async () => {
    const { uuid, cookie } = await registerPerson(t.url);
    const sessions = t.postgres.db.selectFrom('identity.session').select('id').where('user_id', '=', uuid);
    const { id } = await sessions.executeTakeFirstOrThrow();
    const old = Array.from({ length: MOST_TOKENS + 50 }, (_, i) => ({
      ...{ token_hash: randomBytes(32), session_id: id, expires_at: new Date(Date.now() + DAY_MS) },
      ...{ issued_at: new Date(Date.now() - DAY_MS + i), used_at: new Date(Date.now() - DAY_MS + i) },
    }));
    await t.postgres.db.insertInto('identity.refresh_token').values(old).execute();
    const next = refreshCookieOf(await refresh(cookie)).pair;
    const tokens = t.postgres.db.selectFrom('identity.refresh_token').select('token_hash');
    expect(await tokens.where('session_id', '=', id).execute()).toHaveLength(MOST_TOKENS);
    ahead = GRACE_MS + 1000;
    expect(errorOf(await refresh(cookie)).code).toBe('refresh_token_reused');
    expect(await statusOf(refresh(next))).toBe(401);
  });
});

describe('without Redis', () => {
  it('an access token is refused within seconds of the log-out at another server', async () => {
    const [one, other] = await Promise.all(
      [0, 1].map(() => start({ ...t.config, PORT: 0, REDIS_URL: undefined })),
    );
    try {
      const [here, there] = [`${one?.url}/api/v1`, `${other?.url}/api/v1`];
      const { cookie, token } = await registerPerson(here);
      expect(await statusOf(write(token, there))).toBe(201);
      await send('POST', `${here}/auth/logout`, { headers: { cookie } });
      await vi.waitFor(async () => expect(await statusOf(write(token, there))).toBe(401), {
        timeout: 30_000,
      });
    } finally {
      await Promise.all([one?.close(), other?.close()]);
    }
  });

  it('nobody is let in whose session cannot be looked up, and everybody is who has one when it can', async () => {
    const postgres = await openTcpProxy(t.config.POSTGRES_URL);
    const api = await start({ ...t.config, PORT: 0, REDIS_URL: undefined, POSTGRES_URL: postgres.url });
    try {
      const url = `${api.url}/api/v1`;
      const { token } = await registerPerson(t.url);
      await postgres.cut();
      const refused = await write(token, url);
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      await postgres.mend();
      await vi.waitFor(async () => expect(await statusOf(write(token, url))).toBe(201), { timeout: 30_000 });
    } finally {
      await api.close();
      await postgres.close();
    }
  });

  it('with Redis alone, sessions go on while their store is away', async () => {
    const postgres = await openTcpProxy(t.config.POSTGRES_URL);
    const api = await start({ ...t.config, PORT: 0, POSTGRES_URL: postgres.url });
    try {
      const { token } = await registerPerson(t.url);
      await postgres.cut();
      await vi.waitFor(
        async () => expect(await statusOf(write(token, `${api.url}/api/v1`))).toBe(201),
        30_000,
      );
    } finally {
      await api.close();
      await postgres.close();
    }
  });

  it('log-in and refresh go on while it is away', async () => {
    const redis = await openTcpProxy(serviceUrl('REDIS_URL'));
    const api = await start({ ...t.config, PORT: 0, REDIS_URL: redis.url });
    try {
      const url = `${api.url}/api/v1`;
      await redis.cut();
      const { cookie, email, password } = await registerPerson(url);
      expect(await statusOf(send('POST', `${url}/auth/login`, { body: { email, password } }))).toBe(200);
      const next = await refresh(cookie, url);
      expect(await statusOf(write(sessionOf(next).accessToken, url))).toBe(201);
      await send('POST', `${url}/auth/logout`, { headers: { cookie: refreshCookieOf(next).pair } });
      await vi.waitFor(
        async () => expect(await statusOf(write(sessionOf(next).accessToken, url))).toBe(401),
        { timeout: 30_000 },
      );
    } finally {
      await api.close();
      await redis.close();
    }
  });
});
