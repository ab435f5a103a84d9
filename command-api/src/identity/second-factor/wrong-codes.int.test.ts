import { recoveryCodesSchema, totpSecretSchema } from '@vivarium/contracts/identity/http/account-security.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { errorOf, send } from '../../testing/http.ts';
import { registerPerson, type TestPerson } from '../../testing/people.ts';
import { resetPassword } from '../../testing/reset-password.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { totpCode } from './totp.ts';

let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
const NEW = 'a quite different password';

// No worker: letters wait. Log-ins are bounded widely, as for whoever has many addresses.
let t: TestCommandApi;
beforeAll(async () => {
  const wide = { LIMIT_FAILED_LOGINS: '1000/minute', LIMIT_UNPROVEN_LOGINS: '1000/minute' };
  t = await startTestCommandApi({ ...wide, LIMIT_WRONG_CODES_OF_PERSON: '12/hour growing' }, { clock });
});
afterEach(() => {
  ahead = 0;
});
afterAll(() => t.close());

const post = (path: string, body: object, token?: string) =>
  send('POST', `${t.url}${path}`, { body, ...(token !== undefined && { token }) });
const logIn = ({ email, password }: Pick<TestPerson, 'email' | 'password'>, code?: string) =>
  post('/auth/login', { email, password, code });
const lettersTo = ({ uuid }: TestPerson) =>
  t.postgres.db
    .selectFrom('identity.letter')
    .select('details')
    .where('user_id', '=', uuid)
    .where('kind', '=', 'second_factor_guessed')
    .execute();
const wrongCodes = async (person: TestPerson, count: number) => {
  const codes: string[] = [];
  for (let i = 0; i < count; i += 1) codes.push(errorOf(await logIn(person, '000000')).code);
  return codes;
};

/** Somebody with a second factor; the code of the present period is used up. */
async function guarded() {
  const person = await registerPerson(t.url);
  const { secret } = totpSecretSchema.parse((await post('/account/totp', {}, person.token)).body);
  const confirmed = await post('/account/totp/confirm', { code: totpCode(secret, clock()) }, person.token);
  const nextCode = () => {
    ahead += 30_000;
    return totpCode(secret, clock());
  };
  return { person, nextCode, ...recoveryCodesSchema.parse(confirmed.body) };
}
/** Sets a new password by the word of a mail. */
async function reset(person: TestPerson) {
  expect((await resetPassword(t, person, NEW, clock())).status).toBe(204);
}

describe('wrong codes after the right password', () => {
  it('are told to their owner after ten', async () => {
    const { person } = await guarded();
    await wrongCodes(person, 9);
    await logIn({ ...person, password: 'not the password' }, '000000');
    expect(await lettersTo(person)).toEqual([]);
    await wrongCodes(person, 1);
    expect(await lettersTo(person)).toEqual([{ details: { count: '10' } }]);
    await wrongCodes(person, 1);
    expect(await lettersTo(person)).toHaveLength(1);
  });

  it('begin anew once one was right, and are counted where somebody is signed in, too', async () => {
    const { person, nextCode } = await guarded();
    const { token, password } = person;
    await wrongCodes(person, 5);
    expect((await logIn(person, nextCode())).status).toBe(200);
    await wrongCodes(person, 3);
    expect(await lettersTo(person)).toEqual([]);
    expect((await logIn(person, nextCode())).status).toBe(200);
    const renewal = await post('/account/totp/recovery-codes', { password, code: '000000' }, token);
    expect(errorOf(renewal).code).toBe('code_not_valid');
    const [row] = await t.postgres.db
      .selectFrom('identity.second_factor')
      .select('wrong_codes')
      .where('user_id', '=', person.uuid)
      .execute();
    expect(row).toEqual({ wrong_codes: 1 });
  });

  it('are refused after too many, also a right one, until the password is another', async () => {
    const { person, nextCode, recoveryCodes } = await guarded();
    const codes = await wrongCodes(person, 14);
    expect(codes.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => 'second_factor_wrong'));
    expect(codes.slice(12)).toEqual(['too_many_requests', 'too_many_requests']);
    const refused = await logIn(person, nextCode());
    expect([refused.status, errorOf(refused).code]).toEqual([429, 'too_many_requests']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
    // Without a code there is nothing to guess.
    expect(errorOf(await logIn(person)).code).toBe('second_factor_required');
    await reset(person);
    expect((await logIn({ ...person, password: NEW }, recoveryCodes[0])).status).toBe(200);
  });

  it('are not counted against who gives right ones, however many', async () => {
    const { person, recoveryCodes } = await guarded();
    for (const code of recoveryCodes) expect((await logIn(person, code)).status).toBe(200);
    for (let i = 0; i < 4; i += 1) expect((await logIn(person, '000000')).status).toBe(401);
  });

  it('are bounded where many come at once', async () => {
    const { person } = await guarded();
    const answers = await Promise.all(Array.from({ length: 20 }, () => logIn(person, '000000')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(12);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(8);
    expect(await lettersTo(person)).toHaveLength(1);
  });
});
