import { Problem } from '@vivarium/contracts/problem.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { NotYetErased, type PersonalData } from '../personal-data.ts';
import { lockedCheck } from './identity-checks.store.ts';
import type { OwnTables } from './identity-checks.table.ts';
import { forgetIdentity, readDocument } from './identity-checks.ts';
import { openIdentityProvider } from './open-provider.ts';

/** The document is gone with the key of its person, and its rows too; what the provider has, when it says so. */
export const personalIdentity: PersonalData = {
  tell: (personId, { postgres, vault }) =>
    inTransaction(postgres.withTables<OwnTables>(), undefined, async (transaction) => {
      const check = await lockedCheck(transaction, personId);
      const reading = { personId, readerId: personId, purpose: 'export' };
      const document = await readDocument(transaction, vault, reading);
      const { status = 'none', reason = null, decided_at: decidedAt = null } = check ?? {};
      return { identity: { kycStatus: status, reason, decidedAt, document: document ?? null } };
    }),
  erase: async (personId, { postgres, vault, config }) => {
    const db = postgres.withTables<OwnTables>();
    await inTransaction(db, undefined, (transaction) => vault.erase(transaction, personId));
    try {
      await forgetIdentity({ db, provider: openIdentityProvider(config) }, personId);
    } catch (error) {
      if (error instanceof Problem) throw new NotYetErased(`the provider of identity checks: ${error.code}`);
      throw error;
    }
    return [];
  },
};
