import { accountSchema } from '@vivarium/contracts/identity/http/account.ts';
import { recoveryCodesSchema, totpSecretSchema } from '@vivarium/contracts/identity/http/account-security.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { errorOf, send, sessionOf } from '../../testing/http.ts';
import { meanwhile } from '../../testing/meanwhile.ts';
import { aRegistration, registerPerson, type TestPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';
import { lockedUser } from '../identity.store.ts';
import { totpCode } from './totp.ts';

let ahead = 0;
const clock = () => new Date(Date.now() + ahead);
const PERIOD_MS = 30_000;

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi({ REQUIRE_SECOND_FACTOR: 'true' }, { clock });
});
afterEach(() => {
  ahead = 0;
});
afterAll(() => t.close());

const post = (path: string, options: Parameters<typeof send>[2] = {}) =>
  send('POST', `${t.url}${path}`, options);
const logIn = ({ email, password }: TestPerson, code?: string) =>
  post('/auth/login', { body: { email, password, code } });
const begin = (token: string, body: object = {}) => post('/account/totp', { token, body });
const confirm = (token: string, code: string) => post('/account/totp/confirm', { token, body: { code } });

/** Somebody with a second factor; the code of the present period is used up. */
async function guarded() {
  const person = await registerPerson(t.url);
  const { secret } = totpSecretSchema.parse((await begin(person.token)).body);
  const answer = await confirm(person.token, totpCode(secret, clock()));
  expect(answer.status).toBe(200);
  const { recoveryCodes } = recoveryCodesSchema.parse(answer.body);
  const nextCode = () => {
    ahead += PERIOD_MS;
    return totpCode(secret, clock());
  };
  return { person, secret, recoveryCodes, nextCode };
}

describe('a second factor', () => {
  it('is asked for once it is confirmed, and lets in with the password and its code only', async () => {
    const { person, nextCode } = await guarded();
    const missing = await logIn(person);
    expect(missing.status).toBe(401);
    expect(errorOf(missing).code).toBe('second_factor_required');
    expect(errorOf(await logIn(person, '')).code).toBe('second_factor_required');
    expect(errorOf(await logIn(person, '000000')).code).toBe('second_factor_wrong');
    const code = nextCode();
    expect(errorOf(await logIn({ ...person, password: 'wrong' }, code)).code).toBe('invalid_credentials');
    expect((await logIn(person, code)).status).toBe(200);
    expect(errorOf(await logIn(person, code)).code).toBe('second_factor_wrong');
  });

  it('is asked for by a registration that is sent once more, too', async () => {
    const sent = { body: aRegistration(), headers: { 'idempotency-key': crypto.randomUUID() } };
    const { accessToken: token } = sessionOf(await post('/auth/register', sent));
    const { secret } = totpSecretSchema.parse((await begin(token)).body);
    expect((await confirm(token, totpCode(secret, clock()))).status).toBe(200);
    const again = await post('/auth/register', sent);
    expect([again.status, errorOf(again).code]).toEqual([401, 'second_factor_required']);
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('is asked for by a log-in that was under way when it was switched on', async () => {
    const person = await registerPerson(t.url);
    await begin(person.token);
    const answer = await meanwhile(
      t.postgres.db,
      async (transaction) => {
        await lockedUser(transaction, person.uuid);
        await transaction
          .updateTable('identity.second_factor')
          .set({ confirmed_at: clock() })
          .where('user_id', '=', person.uuid)
          .execute();
      },
      () => logIn(person),
    );
    expect([answer.status, errorOf(answer).code]).toEqual([401, 'second_factor_required']);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('ends a session that was being opened when it was switched on', async () => {
    const person = await registerPerson(t.url);
    const { secret } = totpSecretSchema.parse((await begin(person.token)).body);
    const id = newUuidV7();
    const answer = await meanwhile(
      t.postgres.db,
      async (transaction) => {
        await lockedUser(transaction, person.uuid);
        const expires_at = new Date(clock().getTime() + 3_600_000);
        const opened = { id, user_id: person.uuid, created_at: clock(), expires_at, revoked_at: null };
        await transaction
          .insertInto('identity.session')
          .values({ ...opened, user_agent: null, last_used_at: null })
          .execute();
      },
      () => confirm(person.token, totpCode(secret, clock())),
    );
    expect(answer.status).toBe(200);
    const sessions = t.postgres.db.selectFrom('identity.session').select('id');
    const open = sessions.where('user_id', '=', person.uuid).where('revoked_at', 'is', null);
    expect((await open.execute()).map((one) => one.id)).not.toContain(id);
    expect((await send('GET', `${t.url}/account`, { token: person.token })).status).toBe(200);
  });

  it('takes a code once, however many come with it at once', async () => {
    const { person, nextCode } = await guarded();
    const code = nextCode();
    const answers = await Promise.all([1, 2, 3, 4].map(() => logIn(person, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });

  it('counts for nothing before it is confirmed, and is not switched on by a wrong code', async () => {
    const person = await registerPerson(t.url);
    const { secret } = totpSecretSchema.parse((await begin(person.token)).body);
    expect((await logIn(person)).status).toBe(200);
    expect(errorOf(await confirm(person.token, '000000')).code).toBe('code_not_valid');
    const next = totpSecretSchema.parse((await begin(person.token)).body);
    expect(next.secret).not.toBe(secret);
    expect(errorOf(await confirm(person.token, totpCode(secret, clock()))).code).toBe('code_not_valid');
    expect((await confirm(person.token, totpCode(next.secret, clock()))).status).toBe(200);
    expect(errorOf(await begin(person.token)).code).toBe('second_factor_is_on');
  });

  it('is not switched on by the code of a secret that another has taken the place of meanwhile', async () => {
    const { token, uuid } = await registerPerson(t.url);
    const { secret } = totpSecretSchema.parse((await begin(token)).body);
    const sealed = Buffer.from('another');
    const factors = t.postgres.db.selectFrom('identity.second_factor').where('user_id', '=', uuid);
    const answer = await meanwhile(
      t.postgres.db,
      (transaction) =>
        transaction
          .updateTable('identity.second_factor')
          .set({ sealed })
          .where('user_id', '=', uuid)
          .execute(),
      () => confirm(token, totpCode(secret, clock())),
    );
    expect([answer.status, errorOf(answer).code]).toEqual([422, 'code_not_valid']);
    expect(await factors.select(['sealed', 'confirmed_at']).execute()).toEqual([
      { sealed, confirmed_at: null },
    ]);
  });

  it('ends the sessions that were opened without it', async () => {
    const person = await registerPerson(t.url);
    const other = sessionOf(await logIn(person)).accessToken;
    const { secret } = totpSecretSchema.parse((await begin(person.token)).body);
    await confirm(person.token, totpCode(secret, clock()));
    expect((await send('GET', `${t.url}/account`, { token: other })).status).toBe(401);
    expect((await send('GET', `${t.url}/account`, { token: person.token })).status).toBe(200);
  });

  it('is begun with the password by who signed in a while ago', async () => {
    const person = await registerPerson(t.url);
    ahead = 11 * 60_000;
    expect(errorOf(await begin(person.token)).code).toBe('wrong_password');
    expect((await begin(person.token, { password: person.password })).status).toBe(200);
  });

  it('is replaced by a recovery code, each once, however it is typed', async () => {
    const { person, recoveryCodes } = await guarded();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first = '', second = ''] = recoveryCodes;
    const answers = await Promise.all([1, 2, 3].map(() => logIn(person, first)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
    expect((await logIn(person, second.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    const account = (await send('GET', `${t.url}/account`, { token: person.token })).body;
    expect(accountSchema.parse(account).secondFactor).toEqual({
      on: true,
      demanded: false,
      recoveryCodesLeft: 8,
    });
    const stranger = await guarded();
    expect((await logIn(stranger.person, recoveryCodes[3])).status).toBe(401);
  });

  it('gets new recovery codes and is switched off by password and code', async () => {
    const { person, recoveryCodes, nextCode } = await guarded();
    const { token, password } = person;
    const renew = (body: object) => post('/account/totp/recovery-codes', { token, body });
    expect(errorOf(await renew({ password: 'wrong', code: nextCode() })).code).toBe('wrong_password');
    expect(errorOf(await renew({ password, code: '000000' })).code).toBe('code_not_valid');
    const renewed = recoveryCodesSchema.parse((await renew({ password, code: nextCode() })).body);
    expect((await logIn(person, recoveryCodes[0])).status).toBe(401);
    const off = (code: string) =>
      send('DELETE', `${t.url}/account/totp`, { token, body: { password, code } });
    expect((await off(renewed.recoveryCodes[0] ?? '')).status).toBe(204);
    expect((await logIn(person)).status).toBe(200);
  });

  it('ends the other sessions where it is switched off or its codes are made anew, and no other', async () => {
    const { person, recoveryCodes, nextCode } = await guarded();
    const { token, password } = person;
    const other = async () => sessionOf(await logIn(person, nextCode())).accessToken;
    const statusOf = async (one: string) => (await send('GET', `${t.url}/account`, { token: one })).status;
    const [first, stranger] = [await other(), await registerPerson(t.url)];
    const renewal = { token, body: { password, code: nextCode() } };
    expect((await post('/account/totp/recovery-codes', renewal)).status).toBe(200);
    expect(await statusOf(first)).toBe(401);
    const second = await other();
    const refused = { token, body: { password, code: recoveryCodes[0] } };
    expect((await send('DELETE', `${t.url}/account/totp`, refused)).status).toBe(422);
    expect(await statusOf(second)).toBe(200);
    const off = { token, body: { password, code: nextCode() } };
    expect((await send('DELETE', `${t.url}/account/totp`, off)).status).toBe(204);
    expect(await statusOf(second)).toBe(401);
    expect(await Promise.all([token, stranger.token].map(statusOf))).toEqual([200, 200]);
  });

  it('stands in the store sealed', async () => {
    const { person, secret, recoveryCodes } = await guarded();
    const factor = await t.postgres.db
      .selectFrom('identity.second_factor')
      .selectAll()
      .where('user_id', '=', person.uuid)
      .executeTakeFirstOrThrow();
    expect(factor.sealed.toString('latin1')).not.toContain(secret);
    const codes = await t.postgres.db.selectFrom('identity.recovery_code').selectAll().execute();
    expect(JSON.stringify(codes)).not.toContain(recoveryCodes[0]?.replaceAll('-', ''));
  });
});

describe('where moderators must have one', () => {
  it('they may do what everybody may until it is on', async () => {
    const person = await registerPerson(t.url);
    await t.commands.identity.grantRole(person.email, 'moderator');
    const { accessToken: token } = sessionOf(await logIn(person));
    const events = () => send('GET', `${t.url}/admin/security-events`, { token });
    expect((await events()).status).toBe(403);
    const account = (await send('GET', `${t.url}/account`, { token })).body;
    expect(accountSchema.parse(account)).toMatchObject({
      role: 'moderator',
      secondFactor: { demanded: true },
    });
    const { secret } = totpSecretSchema.parse((await begin(token)).body);
    expect((await confirm(token, totpCode(secret, clock()))).status).toBe(200);
    await vi.waitFor(async () => expect((await events()).status).toBe(200), { timeout: 30_000 });
  });
});
