import { hashOfWord } from '../identity/secret-word.ts';
import { type Answer, send } from './http.ts';
import type { TestPerson } from './people.ts';
import type { TestCommandApi } from './test-command-api.ts';

/**
 * Sets a new password by the word of a mail, as if one had come.
 * @param at when the mail was asked for
 */
export async function resetPassword(
  { postgres, url }: Pick<TestCommandApi, 'postgres' | 'url'>,
  { uuid, email }: Pick<TestPerson, 'uuid' | 'email'>,
  password: string,
  at = new Date(),
): Promise<Answer> {
  const token = crypto.randomUUID();
  await postgres.db
    .insertInto('identity.mailed_token')
    .values({
      ...{ token_hash: hashOfWord(token), user_id: uuid, purpose: 'reset_password', email },
      ...{ created_at: at, expires_at: new Date(Date.now() + 60_000) },
    })
    .execute();
  return send('POST', `${url}/auth/reset-password`, { body: { token, password } });
}
