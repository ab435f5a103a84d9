import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, errorOf, send, sessionOf } from '../../testing/http.ts';
import { meanwhile } from '../../testing/meanwhile.ts';
import { aRegistration, registerPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';

let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi();
});
afterAll(() => t.close());

const post = (path: string, options: Parameters<typeof send>[2] = {}) =>
  send('POST', `${t.url}${path}`, options);
const refusal = (answer: Answer) => [answer.status, errorOf(answer).code];
/** Keeps somebody out, and leaves their sessions as they are. */
const suspend = (id: string) =>
  t.postgres.db
    .updateTable('identity.user')
    .set({ suspended_at: new Date() })
    .where('id', '=', decodeId(id) ?? '')
    .execute();

describe('who is suspended', () => {
  it('is not let in by the registration that let them in before', async () => {
    const sent = { body: aRegistration(), headers: { 'idempotency-key': crypto.randomUUID() } };
    await suspend(sessionOf(await post('/auth/register', sent)).user.id);
    const again = await post('/auth/register', sent);
    expect(refusal(again)).toEqual([403, 'account_suspended']);
    expect(again.headers.getSetCookie()).toEqual([]);
  });

  it('goes on with no session, not with one that was left open either', async () => {
    const { id, cookie } = await registerPerson(t.url);
    await suspend(id);
    expect(refusal(await post('/auth/refresh', { headers: { cookie } }))).toEqual([401, 'invalid_token']);
  });
});

describe('who signs in while their account changes', () => {
  it.each([
    ['they are suspended', { suspended_at: new Date() }, [403, 'account_suspended']],
    ['the password is set anew', { password_hash: 'another' }, [401, 'invalid_credentials']],
    ['it is closed', { password_hash: null, suspended_at: new Date() }, [401, 'invalid_credentials']],
  ])('is told what holds by then: %s', async (_what, change, expected) => {
    const { uuid, email, password } = await registerPerson(t.url);
    const answer = await meanwhile(
      t.postgres.db,
      (transaction) => transaction.updateTable('identity.user').set(change).where('id', '=', uuid).execute(),
      () => post('/auth/login', { body: { email, password } }),
    );
    expect(refusal(answer)).toEqual(expected);
    const sessions = t.postgres.db.selectFrom('identity.session').select('id').where('user_id', '=', uuid);
    expect(await sessions.execute()).toHaveLength(1);
  });
});
