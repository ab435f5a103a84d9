import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerConfigSchema } from '../../config.ts';
import { type Answer, errorOf, refreshCookieOf, send, sessionOf } from '../../testing/http.ts';
import { mailedWords } from '../../testing/mails.ts';
import { meanwhile } from '../../testing/meanwhile.ts';
import { registerPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { startWorker, type Worker } from '../../worker-server.ts';
import { type Claims, cookiesOf, signInThere, startProvider } from './a-provider.ts';

const publicUrl = 'http://localhost:3000';
const callback = `${publicUrl}/api/v1/auth/oidc/example/callback`;

/** Whom the provider knows, by their name there. */
const accounts = new Map<string, Claims>();
let t: TestCommandApi;
let worker: Worker;
let closeProvider = () => {};
beforeAll(async () => {
  const client = { client_id: 'vivarium', client_secret: 'a secret', redirect_uris: [callback] };
  const { issuer, close } = await startProvider(client, accounts);
  closeProvider = close;
  const providers = [
    {
      kind: 'oidc',
      name: 'example',
      label: 'Example',
      issuer,
      clientId: 'vivarium',
      clientSecret: 'a secret',
    },
  ];
  t = await startTestCommandApi({
    ...{ PUBLIC_URL: publicUrl, SIGN_IN_PROVIDERS: JSON.stringify(providers), DEV_MAILBOX: 'true' },
  });
  await t.relay();
  worker = await startWorker(workerConfigSchema.parse({ ...t.config, PORT: 0 }), {
    logger: createLogger('test', 'silent'),
  });
});
afterAll(async () => {
  await worker.close();
  await t.close();
  closeProvider();
});

const atProvider = async (address: string, account: string) =>
  (await signInThere(address, account, callback)).location;
const leave = async (query = '') => {
  const answer = await fetch(`${t.url}/auth/oidc/example${query}`, { redirect: 'manual' });
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    cookie: cookiesOf(answer)[0] ?? '',
  };
};
const comeBack = async (location: string, cookie: string): Promise<Answer & { location: URL }> => {
  const address = `${t.url}/auth/oidc/example/callback${new URL(location).search}`;
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'cross-site' },
  });
  const { status, headers } = response;
  expect(status).toBe(302);
  return {
    status,
    headers,
    text: await response.text(),
    body: undefined,
    location: new URL(headers.get('location') ?? ''),
  };
};
async function signIn(account: string, claims?: Claims) {
  if (claims !== undefined) accounts.set(account, claims);
  const left = await leave('?return=%2Fsell');
  return comeBack(await atProvider(left.location, account), left.cookie);
}
const whoIs = async (answer: Answer) => {
  const refreshed = await send('POST', `${t.url}/auth/refresh`, {
    headers: { cookie: refreshCookieOf(answer).pair },
  });
  return sessionOf(refreshed).user;
};
const anAddress = () => `o${crypto.randomUUID().slice(0, 8)}@example.org`;

describe('signing in through a provider', () => {
  it('is offered, and leads there with PKCE, state and nonce', async () => {
    const { body } = await send('GET', `${t.url}/auth/providers`);
    expect(body).toEqual({ items: [{ name: 'example', label: 'Example' }] });
    const { status, location } = await leave();
    expect(status).toBe(302);
    const asked = new URL(location).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)?.length).toBeGreaterThan(20);
    expect((await send('GET', `${t.url}/auth/oidc/nobody`)).status).toBe(404);
    expect((await send('GET', `${t.url}/auth/oidc/example?return=//evil.example`)).status).toBe(400);
  });

  it('makes a member of whoever is new, verified, and knows them again', async () => {
    const email = anAddress();
    const first = await signIn('ida', { email, email_verified: true, name: 'Ida Berg' });
    expect(first.location.href).toBe(`${publicUrl}/signed-in?return=%2Fsell`);
    const user = await whoIs(first);
    expect(user).toMatchObject({ displayName: 'Ida Berg', emailVerified: true });
    accounts.set('ida', { email: anAddress(), email_verified: false, name: 'Another name' });
    expect((await whoIs(await signIn('ida'))).id).toBe(user.id);
  });

  it('is the account of the same address where both are known to be theirs', async () => {
    const person = await registerPerson(t.url);
    const claims = { email: person.email.toUpperCase(), email_verified: true, name: 'Anna' };
    expect((await whoIs(await signIn('anna', claims))).id).toBe(person.id);
    const login = await send('POST', `${t.url}/auth/login`, {
      body: { email: person.email, password: person.password },
    });
    expect(login.status).toBe(200);
  });

  it('is refused where either side does not know whose the address is', async () => {
    const person = await registerPerson(t.url);
    const claims = { email: person.email, email_verified: false, name: 'Eve' };
    expect((await signIn('eve', claims)).location.search).toBe('?refused=email_not_verified');
    await t.postgres.db
      .updateTable('identity.user')
      .set({ email_verified_at: null })
      .where('id', '=', decodeId(person.id) ?? '')
      .execute();
    // Whoever registered with an address that is not theirs must not share the account of whoever it belongs to.
    const refused = await signIn('victim', { ...claims, email_verified: true });
    expect(refused.location.search).toBe('?refused=email_taken');
    expect(refreshCookieOf(refused).pair).toBe('');
  });

  it('leaves whoever has no password free to set one by mail, and to leave by it', async () => {
    const email = anAddress();
    const arrived = await signIn('ola', { email, email_verified: true, name: 'Ola' });
    const refresh = { headers: { cookie: refreshCookieOf(arrived).pair } };
    const token = sessionOf(await send('POST', `${t.url}/auth/refresh`, refresh)).accessToken;
    expect((await send('GET', `${t.url}/account`, { token })).body).toMatchObject({ hasPassword: false });
    const guessed = await send('DELETE', `${t.url}/account`, {
      token,
      body: { password: 'any that I like' },
    });
    expect([guessed.status, errorOf(guessed).code]).toEqual([422, 'wrong_password']);
    await send('POST', `${t.url}/auth/forgot-password`, { body: { email } });
    const [word] = await mailedWords(t.api.url, email, 'password');
    const password = 'a sentence of my own';
    const reset = await send('POST', `${t.url}/auth/reset-password`, { body: { token: word, password } });
    expect(reset.status).toBe(204);
    const login = await send('POST', `${t.url}/auth/login`, { body: { email, password } });
    const own = { token: sessionOf(login).accessToken, body: { password } };
    expect((await send('DELETE', `${t.url}/account`, own)).status).toBe(202);
    // Who comes back through the provider begins anew.
    expect((await signIn('ola')).location.pathname).not.toBe('/signed-in');
  });

  it('is refused to whoever is suspended', async () => {
    const claims = { email: anAddress(), email_verified: true, name: 'Sam' };
    const user = await whoIs(await signIn('sam', claims));
    await t.commands.identity.suspend(
      { id: crypto.randomUUID(), role: 'admin' },
      decodeId(user.id) ?? '',
      'so',
    );
    expect((await signIn('sam')).location.search).toBe('?refused=account_suspended');
  });

  it.each([
    ['suspended', 'account_suspended'],
    ['asked for a second factor', 'second_factor_required'],
  ])('links nothing, and writes nothing, to whoever is %s', async (_what, why) => {
    const { uuid, email } = await registerPerson(t.url);
    if (why === 'account_suspended')
      await t.commands.identity.suspend({ id: crypto.randomUUID(), role: 'admin' }, uuid, 'so');
    else
      await t.postgres.db
        .insertInto('identity.second_factor')
        .values({
          user_id: uuid,
          sealed: Buffer.from('any'),
          created_at: new Date(),
          confirmed_at: new Date(),
        })
        .execute();
    const refused = await signIn(why, { email, email_verified: true, name: 'Ute' });
    expect(refused.location.search).toBe(`?refused=${why}`);
    const links = t.postgres.db.selectFrom('identity.linked_sign_in').selectAll();
    expect(await links.where('user_id', '=', uuid).execute()).toEqual([]);
    const noted = t.postgres.db.selectFrom('identity.letter').select('kind').where('user_id', '=', uuid);
    expect((await noted.execute()).filter(({ kind }) => kind === 'sign_in_linked')).toEqual([]);
  });

  it('lets in nobody by what is taken away while they are on their way', async () => {
    const claims = { email: anAddress(), email_verified: true, name: 'Nia' };
    const { id } = await whoIs(await signIn('nia', claims));
    const uuid = decodeId(id) ?? '';
    const refused = await meanwhile(
      t.postgres.db,
      async (transaction) => {
        const person = transaction.selectFrom('identity.user').select('id').where('id', '=', uuid);
        await person.forUpdate().execute();
        await transaction.deleteFrom('identity.linked_sign_in').where('user_id', '=', uuid).execute();
      },
      () => signIn('nia'),
    );
    expect(refused.location.search).toBe('?refused=not_proven');
    expect(refreshCookieOf(refused).pair).toBe('');
  });

  it('links to nobody whose address becomes another on the way', async () => {
    const person = await registerPerson(t.url);
    const claims = { email: person.email, email_verified: true, name: 'Former' };
    const refused = await meanwhile(
      t.postgres.db,
      (transaction) =>
        transaction
          .updateTable('identity.user')
          .set({ email: anAddress() })
          .where('id', '=', person.uuid)
          .execute(),
      () => signIn('former', claims),
    );
    expect(refused.location.search).toBe('?refused=email_taken');
    const links = t.postgres.db.selectFrom('identity.linked_sign_in').selectAll();
    expect(await links.where('user_id', '=', person.uuid).execute()).toEqual([]);
  });

  it('is lost on whoever comes back with another’s answer, another’s way, or twice', async () => {
    accounts.set('leo', { email: anAddress(), email_verified: true, name: 'Leo' });
    const [mine, other] = [await leave(), await leave()];
    const back = await atProvider(mine.location, 'leo');
    expect((await comeBack(back, '')).location.search).toBe('?refused=journey_lost');
    expect((await comeBack(back, mine.cookie.slice(0, -8))).location.search).toBe('?refused=journey_lost');
    expect((await comeBack(back, other.cookie)).location.search).toBe('?refused=not_proven');
    expect((await comeBack(`${callback}?error=access_denied`, mine.cookie)).location.search).toBe(
      '?refused=not_proven',
    );
    expect((await comeBack(back, mine.cookie)).location.pathname).toBe('/signed-in');
    expect((await comeBack(back, mine.cookie)).location.search).toBe('?refused=not_proven');
  });
});
