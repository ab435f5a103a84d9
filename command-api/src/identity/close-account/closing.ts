import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { EndedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import type { Kysely } from 'kysely';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { Questions } from '../../context.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { LoginLimits } from '../log-in/login-limits.ts';
import type { Passwords } from '../password/passwords.ts';
import { shutOut, signInOf } from './account.store.ts';

/** What identity answers when somebody wants to leave. */
export function closingOf({
  db,
  passwords,
  logins,
  ended,
  clock,
}: {
  db: Kysely<IdentityTables>;
  passwords: Passwords;
  logins: LoginLimits;
  ended: EndedSessions;
  clock: Clock;
}): Pick<Questions, 'isPasswordOf' | 'closeAccount'> {
  return {
    isPasswordOf: async (personId, password, address) => {
      const found = await signInOf(db, personId);
      if (found === undefined) return false;
      const attempt = await logins.begin(found.email, address);
      const isRight = await passwords.matches(found.password_hash ?? undefined, password);
      if (isRight) await attempt.succeeded();
      return isRight;
    },
    closeAccount: async (personId) => {
      const sessions = await inTransaction(db, undefined, (transaction) =>
        shutOut(transaction, personId, clock()),
      );
      for (const sid of sessions) await ended.end({ sub: personId, sid });
    },
  };
}
