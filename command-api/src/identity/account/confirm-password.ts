import { Problem } from '@vivarium/contracts/problem.ts';
import type { Kysely } from 'kysely';
import { passwordOf } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { LoginLimits } from '../log-in/login-limits.ts';
import type { Passwords } from '../password/passwords.ts';
import { userKind } from '../user-kind.ts';

/**
 * Lets somebody who is signed in go on who says their password once more: an open session is no proof that its person sits
 * before it. Counted as a log-in is.
 * @param field of the body that it stands in.
 * @throws {Problem} 422 `wrong_password`, 429 after too many.
 */
export type ConfirmPassword = (
  userId: string,
  password: string,
  address: string,
  field?: string,
) => Promise<void>;

/** @returns what confirms passwords. */
export function confirmsPasswords(
  db: Kysely<IdentityTables>,
  passwords: Passwords,
  logins: LoginLimits,
): ConfirmPassword {
  return async (userId, password, address, field = 'password') => {
    const found = await passwordOf(db, userId);
    if (found === undefined) throw userKind.absent();
    const attempt = await logins.begin(found.email, address);
    if (await passwords.matches(found.passwordHash, password)) return attempt.succeeded();
    await attempt.failed();
    throw new Problem('wrong_password', 'The password is not right.', {
      details: [{ path: field, message: 'is not right' }],
    });
  };
}
