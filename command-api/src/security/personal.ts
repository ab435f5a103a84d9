import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { PersonalData } from '../personal-data.ts';
import type { SecurityTables } from '../security-log/security-event.table.ts';
import { eraseSecurityEventsOf, securityEventsOf } from './personal.store.ts';

/**
 * What was written down of somebody for their safety: from where they signed in, and when; and who has read what is sealed of
 * them, which stays, by ids.
 */
export const personalSecurity: PersonalData = {
  tell: async (personId, { postgres, vault }) => {
    const db = postgres.withTables<SecurityTables>();
    const readings = await inTransaction(db, undefined, (transaction) =>
      vault.readingsOf(transaction, personId),
    );
    return { 'security-events': await securityEventsOf(db, personId), readings };
  },
  erase: async (personId, { postgres }) => {
    await eraseSecurityEventsOf(postgres.withTables<SecurityTables>(), personId);
    return [];
  },
};
