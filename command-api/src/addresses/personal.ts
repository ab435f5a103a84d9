import { forgetReceiptsOf } from '../aggregate/postgres/receipts.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { PersonalData } from '../personal-data.ts';
import { addressIdsOf, eraseAddresses, readAddresses } from './addresses.store.ts';
import type { OwnTables } from './addresses.table.ts';

/** Addresses are gone with the key of their person, and their rows too. */
export const personalAddresses: PersonalData = {
  tell: (personId, { postgres, vault }) =>
    inTransaction(postgres.withTables<OwnTables>(), undefined, async (transaction) => {
      const reading = { personId, readerId: personId, purpose: 'export' };
      const all = await readAddresses(transaction, vault, reading);
      return { addresses: all.map(({ id, address, createdAt }) => ({ id, ...address, createdAt })) };
    }),
  erase: async (personId, { postgres, vault }) => {
    const db = postgres.withTables<OwnTables>();
    const ids = await inTransaction(db, undefined, (transaction) => addressIdsOf(transaction, personId));
    // Receipts of commands on them have their ids, which nobody knows afterwards.
    await forgetReceiptsOf(postgres, ids);
    return inTransaction(db, undefined, async (transaction) => {
      await vault.erase(transaction, personId);
      await eraseAddresses(transaction, personId);
      return [];
    });
  },
};
