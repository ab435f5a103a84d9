import { Problem } from '@vivarium/contracts/problem.ts';
import type { Kysely, Transaction } from 'kysely';
import { lockedByPassword, passwordOf } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { LoginLimits } from '../log-in/login-limits.ts';
import type { Passwords } from '../password/passwords.ts';
import type { User } from '../user.ts';
import { userKind } from '../user-kind.ts';

/** A password that was right when it was looked at, which takes its time. */
export interface ConfirmedPassword {
  /**
   * Locks its person in the transaction that relies on it.
   * @throws {Problem} 422 `wrong_password`: it was set anew meanwhile.
   */
  within(transaction: Transaction<IdentityTables>): Promise<User>;
}

/**
 * Lets somebody who is signed in go on who says their password once more: an open session is no proof that its person sits
 * before it. Counted as a log-in is, but by their id: whoever fails to sign in as them keeps them from nothing here.
 * @param field of the body that it stands in.
 * @throws {Problem} 422 `wrong_password`, 429 after too many.
 */
export type ConfirmPassword = (
  userId: string,
  password: string,
  address: string,
  field?: string,
) => Promise<ConfirmedPassword>;

/** @returns what confirms passwords. */
export function confirmsPasswords(
  db: Kysely<IdentityTables>,
  passwords: Passwords,
  logins: LoginLimits,
): ConfirmPassword {
  return async (userId, password, address, field = 'password') => {
    const wrong = () =>
      new Problem('wrong_password', 'The password is not right.', {
        details: [{ path: field, message: 'is not right' }],
      });
    const found = await passwordOf(db, userId);
    if (found === undefined) throw userKind.absent();
    const { passwordHash } = found;
    const attempt = await logins.begin(userId, address);
    const isRight = await attempt.judge(() => passwords.matches(passwordHash, password));
    if (!isRight || passwordHash === undefined) {
      await attempt.failed();
      throw wrong();
    }
    await attempt.succeeded();
    return {
      within: async (transaction) => {
        const user = await lockedByPassword(transaction, userId, passwordHash);
        if (user === undefined) throw wrong();
        return user;
      },
    };
  };
}
