import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { Transaction } from 'kysely';
import { deleteRowsOf } from '../close-account/account.store.ts';
import { lockedByEmail, setPassword, setUnprovenEmail } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { Sessions } from '../session/sessions.ts';

/** Somebody who has lost the address that they had registered with and never proved. */
export interface Displaced {
  userId: string;
  /** Tells every server that their sessions have ended, once the transaction stands. */
  tell(): Promise<void>;
}

/**
 * Frees an address for whoever has shown that they read its mails: a registration with it that was never proved is nobody's
 * claim to it, and would otherwise keep its owner out for as long as somebody likes. Nobody gets into that account any more.
 * @returns undefined where nobody has the address, or it is known to be theirs
 */
export function displacesUnproven({ clock, sessions }: { clock: Clock; sessions: Sessions }) {
  return async (transaction: Transaction<IdentityTables>, email: string): Promise<Displaced | undefined> => {
    const holder = await lockedByEmail(transaction, email);
    if (holder === undefined || holder.emailVerifiedAt !== null) return undefined;
    const { tell } = await sessions.endWithin(transaction, holder.id, {});
    await setPassword(transaction, holder.id, null, clock());
    await setUnprovenEmail(transaction, holder.id);
    await deleteRowsOf(transaction, holder.id);
    return { userId: holder.id, tell };
  };
}
