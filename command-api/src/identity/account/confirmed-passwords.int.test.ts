import { totpSecretSchema } from '@vivarium/contracts/identity/http/account-security.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../../testing/http.ts';
import { meanwhile } from '../../testing/meanwhile.ts';
import { registerPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { totpCode } from '../second-factor/totp.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

/** Somebody with a second factor, and the code of the next period. */
async function guarded() {
  const person = await registerPerson(t.url);
  const ask = (method: string, path: string, body: object) =>
    send(method, `${t.url}${path}`, { token: person.token, body });
  const { secret } = totpSecretSchema.parse((await ask('POST', '/account/totp', {})).body);
  const code = totpCode(secret, new Date());
  expect((await ask('POST', '/account/totp/confirm', { code })).status).toBe(200);
  return { ...person, ask, nextCode: () => totpCode(secret, new Date(Date.now() + 30_000)) };
}
/** All that could have been changed. */
async function kept(uuid: string) {
  const { db } = t.postgres;
  const user = db.selectFrom('identity.user').select('password_hash').where('id', '=', uuid);
  const letters = db.selectFrom('identity.letter').select(['kind', 'details']).where('user_id', '=', uuid);
  const codes = db.selectFrom('identity.recovery_code').select('code_hash').where('user_id', '=', uuid);
  const factors = db.selectFrom('identity.second_factor').select('sealed').where('user_id', '=', uuid);
  return Promise.all([
    user.execute(),
    letters.orderBy('id').execute(),
    codes.orderBy('code_hash').execute(),
    factors.execute(),
  ]);
}

describe('a password that was right when it was looked at', () => {
  it.each([
    ['to set another one', 'POST', '/account/password', 'current', { password: 'a quite different one' }],
    ['to change the address', 'POST', '/account/email', 'password', { email: 'elsewhere@example.org' }],
    ['to make new recovery codes', 'POST', '/account/totp/recovery-codes', 'password', {}],
    ['to switch the second factor off', 'DELETE', '/account/totp', 'password', {}],
  ])('is not enough %s once its person has another', async (_what, method, path, field, rest) => {
    const { uuid, password, ask, nextCode } = await guarded();
    const code = path.startsWith('/account/totp') ? { code: nextCode() } : {};
    const [, ...before] = await kept(uuid);
    const answer = await meanwhile(
      t.postgres.db,
      (transaction) =>
        transaction
          .updateTable('identity.user')
          .set({ password_hash: 'the one of a reset' })
          .where('id', '=', uuid)
          .execute(),
      () => ask(method, path, { ...rest, ...code, [field]: password }),
    );
    expect(answer.status).toBe(422);
    expect(errorOf(answer)).toMatchObject({ code: 'wrong_password', details: [{ path: field }] });
    expect(await kept(uuid)).toEqual([[{ password_hash: 'the one of a reset' }], ...before]);
  });
});
