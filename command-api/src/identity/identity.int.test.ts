import { accountSchema } from '@vivarium/contracts/identity/http/account.ts';
import { sessionSchema } from '@vivarium/contracts/identity/http/session.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, refreshCookieOf, send, sessionOf } from '../testing/http.ts';
import { aRegistration, registerPerson } from '../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../testing/test-command-api.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

const post = (path: string, options: Parameters<typeof send>[2] = {}) =>
  send('POST', `${t.url}${path}`, options);
const countOfUsers = async () => {
  const { count } = await t.postgres.db
    .selectFrom('identity.user')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};
const outboxOf = (aggregateId: string) =>
  t.postgres.db
    .selectFrom('outbox')
    .selectAll()
    .where('aggregate_id', '=', aggregateId)
    .orderBy('aggregate_version')
    .execute();

describe('registering', () => {
  it('answers 201 with a session and the refresh token in the cookie only', async () => {
    const answer = await post('/auth/register', { body: aRegistration() });
    expect(answer.status).toBe(201);
    expect(sessionSchema.strict().parse(answer.body)).toMatchObject({ expiresIn: 900 });
    const { pair, attributes } = refreshCookieOf(answer);
    expect(pair).toMatch(/^vivarium_refresh=[\w-]{43}$/);
    expect(attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/api/v1/auth']));
    expect(attributes).not.toContain('Secure');
    expect(answer.text).not.toContain(pair.split('=')[1]);
  });

  it('keeps an argon2id hash and the defaults of a new person', async () => {
    const person = await registerPerson(t.url);
    const row = await t.postgres.db
      .selectFrom('identity.user')
      .selectAll()
      .where('id', '=', person.uuid)
      .executeTakeFirstOrThrow();
    expect(row.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(row).toMatchObject({
      trust_score: 0,
      is_official_store: false,
      role: 'user',
      kyc_status: 'pending',
    });
  });

  it('writes the event with the person, without anything private', async () => {
    const person = await registerPerson(t.url);
    const rows = await outboxOf(person.uuid);
    expect(rows).toMatchObject([
      { aggregate_version: 1, event: { type: 'user.registered', subject: person.uuid } },
    ]);
    const text = JSON.stringify(rows.map(({ event }) => event));
    for (const secret of [person.email, 'argon2', 'email']) expect(text).not.toContain(secret);
  });

  it('refuses an e-mail or a username that somebody has, whatever its case, and writes nothing', async () => {
    const body = aRegistration();
    await post('/auth/register', { body });
    const before = await countOfUsers();
    for (const taken of [{ email: body.email.toUpperCase() }, { username: body.username.toUpperCase() }]) {
      const answer = await post('/auth/register', { body: aRegistration(taken) });
      expect(answer.status).toBe(409);
      expect(errorOf(answer)).toMatchObject({ code: 'email_or_username_taken', details: [] });
    }
    expect(await countOfUsers()).toBe(before);
  });

  it.each([
    ['email', 'not an e-mail'],
    ['username', 'a b'],
    ['password', 'short'],
    ['displayName', ' '],
    ['displayName', '\u3164\u200B'],
    ['displayName', 'Vivarium Support'],
    ['displayName', 'Adm\u200Bin'],
    ['displayName', 'Аdmin'],
    ['username', 'admin'],
    ['password', 'qwertyuiop'],
    ['password', 'Password123'],
    ['displayName', 'a\0b'],
    ['role', 'admin'],
  ])('refuses a bad %s: %j', async (field, value) => {
    const before = await countOfUsers();
    const answer = await post('/auth/register', { body: aRegistration({ [field]: value }) });
    expect(answer.status).toBe(422);
    expect(errorOf(answer).details.map(({ path }) => path)).toEqual([field]);
    expect(await countOfUsers()).toBe(before);
  });

  it('has one effect for one Idempotency-Key, also ten times at once', async () => {
    const body = aRegistration();
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('/auth/register', { body, headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
    expect(new Set(answers.map((answer) => sessionOf(answer).user.id)).size).toBe(1);
    expect(new Set(answers.map((answer) => refreshCookieOf(answer).pair)).size).toBe(10);
    for (const change of [{ displayName: 'Another' }, { password: 'another password' }]) {
      const other = await post('/auth/register', { body: { ...body, ...change }, headers });
      expect(errorOf(other)).toMatchObject({ code: 'idempotency_key_reused' });
    }
  });
});

describe('logging in', () => {
  it('answers 200 whatever the case of the e-mail', async () => {
    const person = await registerPerson(t.url);
    const answer = await post('/auth/login', {
      body: { email: ` ${person.email.toUpperCase()}`, password: person.password },
    });
    expect(answer.status).toBe(200);
    expect(sessionOf(answer).user.id).toBe(person.id);
  });

  it('answers the same to a wrong password and to an unknown e-mail', async () => {
    const person = await registerPerson(t.url);
    const wrong = await post('/auth/login', { body: { email: person.email, password: 'not the password' } });
    const unknown = await post('/auth/login', {
      body: { email: 'nobody@example.org', password: 'not the password' },
    });
    const bodies = [wrong, unknown].map((answer) => {
      expect(answer.status).toBe(401);
      return answer.text.replace(errorOf(answer).requestId, '');
    });
    expect(bodies[0]).toBe(bodies[1]);
    expect(errorOf(wrong).code).toBe('invalid_credentials');
  });

  it('survives an e-mail that no database could hold', async () => {
    const answer = await post('/auth/login', { body: { email: 'a\0@example.org', password: 'x' } });
    expect(answer.status).toBe(422);
  });
});

describe('refreshing', () => {
  const refresh = (cookie: string, headers: Record<string, string> = {}) =>
    post('/auth/refresh', { headers: { cookie, ...headers } });

  it('gives the next token, and the one after', async () => {
    const { cookie } = await registerPerson(t.url);
    const first = await refresh(cookie);
    expect(first.status).toBe(200);
    const second = await refresh(refreshCookieOf(first).pair);
    expect(second.status).toBe(200);
    expect(new Set([cookie, refreshCookieOf(first).pair, refreshCookieOf(second).pair]).size).toBe(3);
  });

  it('ends the whole session when a used token comes again after a later one', async () => {
    const { cookie } = await registerPerson(t.url);
    const next = refreshCookieOf(await refresh(cookie)).pair;
    const last = refreshCookieOf(await refresh(next)).pair;
    const replay = await refresh(cookie);
    expect(replay.status).toBe(401);
    expect(errorOf(replay).code).toBe('refresh_token_reused');
    expect((await refresh(last)).status).toBe(401);
  });

  it('does not end the other sessions of the person', async () => {
    const person = await registerPerson(t.url);
    const other = await post('/auth/login', { body: { email: person.email, password: person.password } });
    await refresh(refreshCookieOf(await refresh(person.cookie)).pair);
    expect((await refresh(person.cookie)).status).toBe(401);
    expect((await refresh(refreshCookieOf(other).pair)).status).toBe(200);
  });

  it('stores no token, only its hash', async () => {
    const { cookie, uuid } = await registerPerson(t.url);
    const token = cookie.split('=')[1] ?? '';
    const rows = await t.postgres.db
      .selectFrom('identity.refresh_token as token')
      .innerJoin('identity.session as session', 'session.id', 'token.session_id')
      .select('token.token_hash')
      .where('session.user_id', '=', uuid)
      .execute();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.token_hash).toHaveLength(32);
    expect(rows[0]?.token_hash.toString('base64url')).not.toBe(token);
  });

  it.each([undefined, 'vivarium_refresh=', 'vivarium_refresh=nonsense', 'vivarium_refresh=j%3A%7B%7D'])(
    'refuses the cookie %s',
    async (cookie) => {
      expect((await post('/auth/refresh', cookie === undefined ? {} : { headers: { cookie } })).status).toBe(
        401,
      );
    },
  );

  it.each<Record<string, string>>([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])(
    'refuses what another site makes a browser send (%o)',
    async (headers) => {
      const { cookie } = await registerPerson(t.url);
      const answer = await refresh(cookie, headers);
      expect(answer.status).toBe(403);
      expect((await refresh(cookie, { origin: 'http://localhost:3000' })).status).toBe(200);
    },
  );

  it('is over after logging out, which never fails', async () => {
    const { cookie } = await registerPerson(t.url);
    const out = await post('/auth/logout', { headers: { cookie } });
    expect(out.status).toBe(204);
    expect(refreshCookieOf(out).pair).toBe('vivarium_refresh=');
    expect((await refresh(cookie)).status).toBe(401);
    expect((await post('/auth/logout')).status).toBe(204);
  });
});

describe('the profile', () => {
  const patch = (token: string, body: unknown, headers = {}) =>
    send('PATCH', `${t.url}/users/me`, { token, body, headers });

  it('changes with an event that carries the new state', async () => {
    const { token, uuid, id } = await registerPerson(t.url);
    const answer = await patch(token, { displayName: 'Anna B', city: 'Austin', country: 'us' });
    expect(answer).toMatchObject({ status: 200, body: { id, version: 2 } });
    expect(await outboxOf(uuid)).toMatchObject([
      { aggregate_version: 1 },
      {
        aggregate_version: 2,
        event: {
          type: 'user.profile_changed',
          data: {
            user: { displayName: 'Anna B', country: 'US' },
            changed: ['displayName', 'city', 'country'],
          },
        },
      },
    ]);
  });

  it('stays at its version when nothing differs', async () => {
    const { token, uuid } = await registerPerson(t.url);
    expect((await patch(token, { displayName: 'Anna of Austin' })).body).toMatchObject({ version: 1 });
    expect(await outboxOf(uuid)).toHaveLength(1);
  });

  it('is refused at a version that has passed', async () => {
    const { token } = await registerPerson(t.url);
    await patch(token, { bio: 'One' });
    const answer = await patch(token, { bio: 'Two' }, { 'if-match': '"1"' });
    expect(answer.status).toBe(412);
    expect(errorOf(answer).code).toBe('version_mismatch');
  });

  it('has one effect for one Idempotency-Key, also ten times at once', async () => {
    const { token, uuid, id } = await registerPerson(t.url);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => patch(token, { bio: 'One' }, headers)),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 200, body: { id, version: 2 } });
      expect(answer.headers.get('etag')).toBe('"2"');
    }
    await patch(token, { bio: 'Two' });
    expect((await patch(token, { bio: 'One' }, headers)).body).toEqual({ id, version: 2 });
    expect(await outboxOf(uuid)).toHaveLength(3);
    expect((await send('GET', `${t.url}/account`, { token })).body).toMatchObject({ bio: 'Two' });
  });

  it('refuses a key that was used for another change', async () => {
    const { token, uuid } = await registerPerson(t.url);
    const headers = { 'idempotency-key': 'my-change' };
    await patch(token, { bio: 'One' }, headers);
    const other = await patch(token, { bio: 'Two' }, headers);
    expect(other.status).toBe(409);
    expect(errorOf(other).code).toBe('idempotency_key_reused');
    expect(await outboxOf(uuid)).toHaveLength(2);
    const somebodyElse = await registerPerson(t.url);
    expect((await patch(somebodyElse.token, { bio: 'Two' }, headers)).status).toBe(200);
  });

  it('repeats a change under its key after the version has passed', async () => {
    const { token } = await registerPerson(t.url);
    const headers = { 'idempotency-key': 'my-change', 'if-match': '"1"' };
    const first = await patch(token, { bio: 'One' }, headers);
    expect(await patch(token, { bio: 'One' }, headers)).toMatchObject({ status: 200, body: first.body });
    const stale = await patch(token, { bio: 'One' }, { ...headers, 'idempotency-key': 'another' });
    expect(errorOf(stale).code).toBe('version_mismatch');
  });

  it('gets versions without gaps when many change it at once', async () => {
    const { token, uuid } = await registerPerson(t.url);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => patch(token, { bio: `Bio ${i}` })),
    );
    const versions = new Set(answers.map(({ headers }) => headers.get('etag')));
    expect(versions).toEqual(new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((version) => `"${version}"`)));
    expect(await outboxOf(uuid)).toHaveLength(11);
  });

  it.each([{}, { displayName: '' }, { country: 'USA' }, { email: 'a@example.org' }, { trustScore: 100 }])(
    'refuses %o',
    async (body) => {
      const { token, uuid } = await registerPerson(t.url);
      expect((await patch(token, body)).status).toBe(422);
      expect(await outboxOf(uuid)).toHaveLength(1);
    },
  );

  it('shows the account to its owner only', async () => {
    const { token, email, id } = await registerPerson(t.url);
    const answer = await send('GET', `${t.url}/account`, { token });
    expect(answer.status).toBe(200);
    expect(accountSchema.strict().parse(answer.body)).toMatchObject({ id, email, role: 'user' });
    expect((await send('GET', `${t.url}/account`)).status).toBe(401);
  });
});

describe('a role', () => {
  it('is in the token from the next refresh on', async () => {
    const person = await registerPerson(t.url);
    const someListing = `${t.url}/admin/listings/${encodeId(crypto.randomUUID())}/ban`;
    expect((await send('POST', someListing, { token: person.token })).status).toBe(403);
    expect(await t.commands.identity.grantRole(person.email.toUpperCase(), 'moderator')).toBe(true);
    const refreshed = await post('/auth/refresh', { headers: { cookie: person.cookie } });
    expect(
      (
        await send('POST', someListing, {
          token: sessionOf(refreshed).accessToken,
          body: { reason: 'Just so.' },
        })
      ).status,
    ).toBe(404);
    expect(await t.commands.identity.grantRole('nobody@example.org', 'admin')).toBe(false);
  });
});
