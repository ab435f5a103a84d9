import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { PersonalData } from '../personal-data.ts';
import { eraseAddresses, readAddresses } from './addresses.store.ts';
import type { OwnTables } from './addresses.table.ts';

/** Addresses are gone with the key of their person, and their rows too. */
export const personalAddresses: PersonalData = {
  tell: (personId, { postgres, vault }) =>
    inTransaction(postgres.withTables<OwnTables>(), undefined, async (transaction) => {
      const reading = { personId, readerId: personId, purpose: 'export' };
      const all = await readAddresses(transaction, vault, reading);
      return { addresses: all.map(({ id, address, createdAt }) => ({ id, ...address, createdAt })) };
    }),
  erase: (personId, { postgres, vault }) =>
    inTransaction(postgres.withTables<OwnTables>(), undefined, async (transaction) => {
      await vault.erase(transaction, personId);
      await eraseAddresses(transaction, personId);
      return [];
    }),
};
