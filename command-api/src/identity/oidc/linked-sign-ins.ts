import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Transaction } from 'kysely';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { ConfirmPassword } from '../account/confirm-password.ts';
import type { IdentityDependencies } from '../dependencies.ts';
import { lockedUser, passwordOf } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import type { Sessions } from '../session/sessions.ts';
import type { User } from '../user.ts';
import { userKind } from '../user-kind.ts';
import { forgetLink, linksOf } from './linked-sign-ins.store.ts';

type Managing = Pick<IdentityDependencies, 'db' | 'security' | 'hint' | 'labelOf'> & {
  sessions: Sessions;
  letters: Letters;
  confirmPassword: ConfirmPassword;
};

const absent = () => new Problem('linked_sign_in_not_found', 'You do not sign in with that.');

/** The accounts elsewhere that somebody signs in with, as they see and end them. */
export function managesLinkedSignIns({
  db,
  security,
  hint,
  labelOf,
  sessions,
  letters,
  confirmPassword,
}: Managing) {
  /** Whoever has no password is let in by nothing but these: the last of them stays. */
  const withoutPassword = async (
    transaction: Transaction<IdentityTables>,
    userId: string,
    provider: string,
  ): Promise<User> => {
    const user = await lockedUser(transaction, userId);
    if (user === undefined) throw userKind.absent();
    const links = await linksOf(transaction, userId);
    if (links.every((link) => link.provider === provider))
      throw new Problem('only_sign_in', 'You sign in with nothing else. Set a password first.');
    return user;
  };

  return {
    list: async (userId: string) =>
      (await linksOf(db, userId)).map(({ provider, linkedAt }) => ({
        ...{ provider, label: labelOf(provider), linkedAt: linkedAt.toISOString() },
      })),

    /** Has one let in nobody any more. The other sessions end: who was signed in by it is among them (ASVS 5.0, V7.4.3). */
    end: async (
      { sub: userId, sid }: AccessClaims,
      { provider, password = '' }: { provider: string; password?: string | undefined },
      address: string,
    ): Promise<void> => {
      const links = await linksOf(db, userId);
      if (!links.some((link) => link.provider === provider)) throw absent();
      const hasPassword = (await passwordOf(db, userId))?.passwordHash !== undefined;
      const confirmed = hasPassword ? await confirmPassword(userId, password, address) : undefined;
      const ended = await inTransaction(db, undefined, async (transaction) => {
        const user = confirmed
          ? await confirmed.within(transaction)
          : await withoutPassword(transaction, userId, provider);
        if (!(await forgetLink(transaction, userId, provider))) throw absent();
        const details = { step: 'ended', provider: labelOf(provider) };
        await letters.within(transaction, letterTo(user, 'sign_in_linked', details));
        return sessions.endWithin(transaction, userId, { except: sid });
      });
      await ended.tell();
      hint();
      const details = { provider, step: 'ended' };
      security.note({ kind: 'linked_sign_in', outcome: 'success', userId, details });
    },
  };
}
