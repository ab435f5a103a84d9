import { currentCause } from '@vivarium/platform/http/request-context.ts';
import type { Transaction } from 'kysely';
import { execute, type Moment } from '../../aggregate/execute.ts';
import { userStore } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import { userKind } from '../user-kind.ts';
import { decideShowEmail, decideShowIdentity, decideShowSuspension } from './decide.ts';

/** Has everybody see what became known of somebody, in the transaction in which it does. */
export function showsProofs(moment: Moment) {
  const users = { ...moment, kind: userKind, store: userStore };
  const of = (id: string) => ({
    ...{ id, actor: { id, role: 'user' as const }, body: null, meta: { cause: currentCause() } },
  });
  return {
    /** Once their address has turned out to be theirs. */
    showEmail: (transaction: Transaction<IdentityTables>, id: string) =>
      execute(transaction, users, { ...of(id), name: 'show-email', decide: decideShowEmail }),

    /** Once they are kept out, or are not any more. */
    showSuspension: (transaction: Transaction<IdentityTables>, id: string) =>
      execute(transaction, users, { ...of(id), name: 'show-suspension', decide: decideShowSuspension }),

    /** Once their document was seen, or is forgotten. */
    showIdentity: (transaction: Transaction<IdentityTables>, id: string, isVerified: boolean) =>
      execute(transaction, users, {
        ...{ ...of(id), name: 'show-identity' },
        decide: (user) => decideShowIdentity(user, isVerified),
      }),
  };
}
