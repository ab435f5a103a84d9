import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { PersonalData } from '../personal-data.ts';
import { removePhone, throwAwayMessages } from './phones.store.ts';
import type { OwnTables } from './phones.table.ts';
import { readAttempt, readPhone } from './phones.ts';

/** A number is gone with the key of its person, and its rows too. */
export const personalPhone: PersonalData = {
  tell: (personId, { postgres, vault }) =>
    inTransaction(postgres.withTables<OwnTables>(), undefined, async (transaction) => {
      const reading = { personId, readerId: personId, purpose: 'export' };
      const [phone, awaited] = [
        await readPhone(transaction, vault, reading),
        await readAttempt(transaction, vault, reading),
      ];
      return { phone: phone ?? null, 'phone-to-be-confirmed': awaited ?? null };
    }),
  erase: (personId, { postgres, vault }) =>
    inTransaction(postgres.withTables<OwnTables>(), undefined, async (transaction) => {
      await vault.erase(transaction, personId);
      await removePhone(transaction, personId);
      await throwAwayMessages(transaction, personId);
      return [];
    }),
};
