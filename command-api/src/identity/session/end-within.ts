import type { EndedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import type { Transaction } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import type { IdentityTables } from '../identity.table.ts';
import { revokeSessionsOf } from './session.store.ts';

/** Ends sessions of somebody; see {@link endsSessions}. */
export type EndWithin = (
  transaction: Transaction<IdentityTables>,
  userId: string,
  which: { except?: string } | { only: string },
) => Promise<{ count: number; tell(): Promise<void> }>;

/**
 * Ends sessions of somebody, in a transaction of whatever is the reason: all but one, or one.
 * @returns tells every server, once the transaction stands
 */
export function endsSessions({ clock, ended }: Pick<Moment, 'clock'> & { ended: EndedSessions }): EndWithin {
  return async (transaction, userId, which) => {
    const ids = await revokeSessionsOf(transaction, userId, which, clock());
    const tell = async () => {
      for (const sid of ids) await ended.end({ sub: userId, sid });
    };
    return { count: ids.length, tell };
  };
}
