import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { Kysely } from 'kysely';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { SecurityLog } from '../../security-log/security-log.ts';
import { normaliseEmail } from '../email.ts';
import { lockedByEmail, setRole } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import { rankOf } from '../role-rank.ts';
import type { Sessions } from '../session/sessions.ts';

interface Changing {
  db: Kysely<IdentityTables>;
  security: SecurityLog;
  sessions: Pick<Sessions, 'endWithin'>;
}

/**
 * Gives somebody a role. One that is less than what they had ends their sessions: their tokens say the old one until they run
 * out, which is all that a server without Postgres looks at.
 * @returns whether there is a person of that e-mail
 */
export function changesRoles({ db, security, sessions }: Changing) {
  return async (email: string, role: Role, said: Record<string, string> = {}): Promise<boolean> => {
    const done = await inTransaction(db, undefined, async (transaction) => {
      const user = await lockedByEmail(transaction, normaliseEmail(email));
      if (user === undefined) return undefined;
      await setRole(transaction, user.email, role);
      const isLess = rankOf[role] < rankOf[user.role];
      return { userId: user.id, ended: isLess && (await sessions.endWithin(transaction, user.id, {})) };
    });
    if (done === undefined) return false;
    if (done.ended) await done.ended.tell();
    const { userId } = done;
    security.note({ kind: 'role_change', outcome: 'success', userId, details: { role, ...said } });
    return true;
  };
}
