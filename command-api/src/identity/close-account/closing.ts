import type { Kysely } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { Questions } from '../../context.ts';
import { lockedUser, setPassword, setSuspended } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { Sessions } from '../session/sessions.ts';
import { showsProofs } from '../shown-proofs/show.ts';
import { deleteRowsOf } from './account.store.ts';

/** @returns what signs a person out everywhere and lets them in nowhere: what identity answers when somebody leaves. */
export function closesAccounts({
  db,
  clock,
  newId,
  hint,
  sessions,
}: Moment & {
  db: Kysely<IdentityTables>;
  hint: () => void;
  sessions: Pick<Sessions, 'endWithin'>;
}): Questions['closeAccount'] {
  const { showSuspension } = showsProofs({ clock, newId });
  return async (personId) => {
    const ended = await inTransaction(db, undefined, async (transaction) => {
      // First, as whoever opens a session does: none is opened after these have ended.
      await lockedUser(transaction, personId);
      const were = await sessions.endWithin(transaction, personId, {});
      await setPassword(transaction, personId, null, clock());
      await setSuspended(transaction, personId, clock());
      await showSuspension(transaction, personId);
      await deleteRowsOf(transaction, personId);
      return were;
    });
    await ended.tell();
    hint();
  };
}
