import { totpSecretSchema } from '@vivarium/contracts/identity/http/account-security.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { resetPassword } from '../../testing/reset-password.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { totpCode } from '../second-factor/totp.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi({}, { verifiesByMail: true });
});
afterAll(() => t.close());

const NEW = 'a quite different password';
const post = (path: string, body: object, token?: string) =>
  send('POST', `${t.url}${path}`, { body, ...(token && { token }) });

/** Somebody with a second factor, who signs in elsewhere, too. */
async function guarded(): Promise<TestPerson> {
  const person = await registerPerson(t.url);
  const { secret } = totpSecretSchema.parse((await post('/account/totp', {}, person.token)).body);
  const code = totpCode(secret, new Date());
  expect((await post('/account/totp/confirm', { code }, person.token)).status).toBe(200);
  await t.postgres.db
    .insertInto('identity.linked_sign_in')
    .values({ provider: 'example', subject: person.uuid, user_id: person.uuid, linked_at: new Date() })
    .execute();
  return person;
}
/** Sets a new password by the word of a mail. */
async function reset(person: TestPerson) {
  expect((await resetPassword(t, person, NEW)).status).toBe(204);
}
const linksOf = ({ uuid }: TestPerson) =>
  t.postgres.db
    .selectFrom('identity.linked_sign_in')
    .select('provider')
    .where('user_id', '=', uuid)
    .execute();

describe('a new password by mail', () => {
  it('lets in who proves the address first, whatever somebody has set up on it before', async () => {
    const person = await guarded();
    await reset(person);
    expect((await post('/auth/login', { email: person.email, password: NEW })).status).toBe(200);
    expect(await linksOf(person)).toEqual([]);
  });

  it('leaves what somebody has set up whose address was proved already', async () => {
    const person = await guarded();
    await t.postgres.db
      .updateTable('identity.user')
      .set({ email_verified_at: new Date() })
      .where('id', '=', person.uuid)
      .execute();
    await reset(person);
    const refused = await post('/auth/login', { email: person.email, password: NEW });
    expect(errorOf(refused).code).toBe('second_factor_required');
    expect(await linksOf(person)).toHaveLength(1);
  });
});
