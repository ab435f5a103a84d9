import type { Kysely } from 'kysely';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { Questions } from '../../context.ts';
import type { SecurityLog } from '../../security-log/security-log.ts';
import { normaliseEmail } from '../email.ts';
import { lockedByEmail } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import type { Sessions } from '../session/sessions.ts';
import { isFactorOn, removeFactor } from './second-factor.store.ts';

interface Ending {
  db: Kysely<IdentityTables>;
  security: SecurityLog;
  sessions: Pick<Sessions, 'endWithin'>;
  letters: Letters;
  languageOf: Questions['languageOf'];
}

/**
 * Switches the second factor of somebody off who cannot do it any more, with their recovery codes: every session ends, and they
 * are written to, since whoever has talked support into it is perhaps not them. The caller says that the outbox has something.
 */
export function endsFactorsByHand({ db, security, sessions, letters, languageOf }: Ending) {
  return async (email: string, said: Record<string, string>): Promise<'ended' | 'nobody' | 'is off'> => {
    const done = await inTransaction(db, undefined, async (transaction) => {
      const user = await lockedByEmail(transaction, normaliseEmail(email));
      if (user === undefined) return 'nobody';
      if (!(await isFactorOn(transaction, user.id))) return 'is off';
      await removeFactor(transaction, user.id);
      const language = await languageOf(user.id);
      const letter = letterTo(user, 'second_factor_changed', { what: 'off' });
      await letters.within(transaction, { ...letter, language });
      return { userId: user.id, ended: await sessions.endWithin(transaction, user.id, {}) };
    });
    if (typeof done === 'string') return done;
    await done.ended.tell();
    const details = { what: 'off', ...said };
    security.note({ kind: 'second_factor', outcome: 'success', userId: done.userId, details });
    return 'ended';
  };
}
