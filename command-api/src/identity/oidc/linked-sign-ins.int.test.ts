import { linkedSignInsSchema } from '@vivarium/contracts/identity/http/account-security.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send, sessionOf } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';

// No worker: letters wait.
let t: TestCommandApi;
beforeAll(async () => {
  const settings = { kind: 'oidc', issuer: 'https://example.com', clientId: 'vivarium', clientSecret: 'x' };
  const providers = [{ ...settings, name: 'example', label: 'Example' }];
  t = await startTestCommandApi({ SIGN_IN_PROVIDERS: JSON.stringify(providers) });
});
afterAll(() => t.close());

/** Somebody who signs in with accounts elsewhere, too. */
async function linked(...providers: string[]): Promise<TestPerson> {
  const person = await registerPerson(t.url);
  for (const [days, provider] of providers.entries())
    await t.postgres.db
      .insertInto('identity.linked_sign_in')
      .values({
        ...{ provider, subject: crypto.randomUUID(), user_id: person.uuid },
        linked_at: new Date(Date.UTC(2026, 0, 1 + days)),
      })
      .execute();
  return person;
}
const withoutPassword = ({ uuid }: TestPerson) =>
  t.postgres.db.updateTable('identity.user').set({ password_hash: null }).where('id', '=', uuid).execute();
const list = async ({ token }: TestPerson) =>
  linkedSignInsSchema.strict().parse((await send('GET', `${t.url}/account/linked-sign-ins`, { token })).body)
    .items;
const end = ({ token }: TestPerson, provider: string, body: object = {}) =>
  send('DELETE', `${t.url}/account/linked-sign-ins/${provider}`, { token, body });
const lettersTo = ({ uuid }: TestPerson) =>
  t.postgres.db
    .selectFrom('identity.letter')
    .select(['kind', 'details'])
    .where('user_id', '=', uuid)
    .where('kind', '!=', 'verify_email')
    .execute();

describe('accounts elsewhere that somebody signs in with', () => {
  it('are told to them, the first first, also of a provider that is one no more', async () => {
    const person = await linked('example', 'former');
    expect(await list(person)).toEqual([
      { provider: 'example', label: 'Example', linkedAt: '2026-01-01T00:00:00.000Z' },
      { provider: 'former', label: 'former', linkedAt: '2026-01-02T00:00:00.000Z' },
    ]);
    expect(await list(await registerPerson(t.url))).toEqual([]);
  });

  it('are taken away by the password, one by one; the other sessions end, and a letter tells of it', async () => {
    const person = await linked('example', 'former');
    const { email, password } = person;
    const other = sessionOf(
      await send('POST', `${t.url}/auth/login`, { body: { email, password } }),
    ).accessToken;
    for (const body of [{}, { password: 'not the password' }])
      expect(errorOf(await end(person, 'example', body)).code).toBe('wrong_password');
    expect((await end(person, 'example', { password })).status).toBe(204);
    expect((await send('GET', `${t.url}/account`, { token: other })).status).toBe(401);
    expect(await list(person)).toMatchObject([{ provider: 'former' }]);
    expect(await lettersTo(person)).toEqual([
      { kind: 'sign_in_linked', details: { step: 'ended', provider: 'Example' } },
    ]);
    const again = await end(person, 'example', { password });
    expect([again.status, errorOf(again).code]).toEqual([404, 'linked_sign_in_not_found']);
  });

  it('are nobody else’s to take away', async () => {
    const [person, stranger] = [await linked('example'), await registerPerson(t.url)];
    expect((await end(stranger, 'example', { password: stranger.password })).status).toBe(404);
    expect(await list(person)).toHaveLength(1);
  });

  it('are taken away without a password by who has none, but for the last', async () => {
    const person = await linked('example', 'former');
    await withoutPassword(person);
    expect((await end(person, 'former')).status).toBe(204);
    const refused = await end(person, 'example');
    expect([refused.status, errorOf(refused).code]).toEqual([409, 'only_sign_in']);
    expect(await list(person)).toHaveLength(1);
  });

  it('are named by the letter that tells of a new password, which leaves them', async () => {
    const person = await linked('example', 'former');
    const body = { current: person.password, password: 'a quite different password' };
    expect((await send('POST', `${t.url}/account/password`, { token: person.token, body })).status).toBe(204);
    expect(await lettersTo(person)).toEqual([
      { kind: 'password_changed', details: { elsewhere: 'Example, former' } },
    ]);
    expect(await list(person)).toHaveLength(2);
  });
});
