import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send } from '../../testing/http.ts';
import { registerPerson } from '../../testing/people.ts';
import { startTestCommandApi, type TestCommandApi } from '../../testing/test-command-api.ts';

// No worker: whatever is to be written waits.
let t: TestCommandApi;
beforeAll(async () => {
  t = await startTestCommandApi({ LIMIT_LETTERS_TO: '2/hour' });
});
afterAll(() => t.close());

const ask = async (path: '/auth/verify-email/resend' | '/auth/forgot-password', email: string) => {
  const { status, text } = await send('POST', `${t.url}${path}`, { body: { email } });
  return { status, text };
};
const noted = async (email: string, kind: 'verify_email' | 'reset_password') => {
  const letters = t.postgres.db.selectFrom('identity.letter').select('id').where('recipient', '=', email);
  return (await letters.where('kind', '=', kind).where('user_id', 'is', null).execute()).length;
};

describe('room for letters to an address', () => {
  it('is not used up for a new password by what somebody else has asked for', async () => {
    const { email } = await registerPerson(t.url);
    for (let time = 0; time < 3; time += 1) await ask('/auth/verify-email/resend', email);
    await ask('/auth/forgot-password', email);
    expect([await noted(email, 'verify_email'), await noted(email, 'reset_password')]).toEqual([2, 1]);
  });

  it('ends for each kind, which nobody learns who asks, whether anybody has the address or not', async () => {
    const { email: known } = await registerPerson(t.url);
    for (const email of [known, 'nobody-has-this@example.org']) {
      for (let time = 0; time < 3; time += 1)
        expect(await ask('/auth/forgot-password', email)).toEqual({ status: 202, text: '' });
      expect(await noted(email, 'reset_password')).toBe(2);
    }
  });
});
