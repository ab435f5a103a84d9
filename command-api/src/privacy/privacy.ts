import { ERASED_WITHIN_HOURS } from '@vivarium/contracts/privacy/http.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Moment } from '../aggregate/execute.ts';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { Questions } from '../context.ts';
import { noteErasure } from './erasure.store.ts';
import type { ErasureTables } from './erasure.table.ts';
import { archiveOf } from './export-account/archive.ts';

const HOUR_MS = 3_600_000;

export interface PrivacyDependencies extends Pick<Moment, 'clock'> {
  db: Kysely<ErasureTables>;
  ask: Pick<Questions, 'confirmPassword' | 'closeAccount' | 'everythingOf' | 'tellOfExport'>;
}

/** What people can do about all that is kept of them, apart from HTTP. */
export function createPrivacy({ db, ask, clock }: PrivacyDependencies) {
  return {
    /** @returns a ZIP of everything that is kept of a person, of which they are told before anybody has it. */
    exported: async (personId: string): Promise<Uint8Array> => {
      const archive = archiveOf(await ask.everythingOf(personId), clock());
      await ask.tellOfExport(personId);
      return archive;
    },

    /** Begins to erase a person. @param address of the one who asks, as limits count it */
    leave: async (personId: string, password: string, address: string) => {
      const confirmed = await ask.confirmPassword(personId, password, address);
      // Noted before they are shut out: killed in between, they are erased all the same, and shut out by that.
      const requestedAt = await inTransaction(db, undefined, async (transaction) => {
        await confirmed.within(transaction as unknown as Transaction<AggregateTables>);
        return noteErasure(transaction, personId, clock());
      });
      await ask.closeAccount(personId);
      const erasedBy = new Date(requestedAt.getTime() + ERASED_WITHIN_HOURS * HOUR_MS);
      return { requestedAt, erasedBy };
    },
  };
}
export type Privacy = ReturnType<typeof createPrivacy>;
