import type { SecurityEventKind } from '@vivarium/contracts/security/http.ts';
import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { SecurityTables } from '../security-log/security-event.table.ts';

type Connection = Kysely<SecurityTables>;

/** What moderators have done to others stays, without their address: it concerns those. The rest goes. */
const ofOthers = [
  'listing_ban',
  'listing_unban',
  'suspension',
  'unsuspension',
  'official_store',
] as const satisfies readonly SecurityEventKind[];

/** What is somebody's; limits that they reached once named them by the key only. */
const of =
  (personId: string) =>
  ({ eb, and, or }: ExpressionBuilder<SecurityTables, 'security.event'>) =>
    or([
      eb('user_id', '=', personId),
      and([eb('kind', '=', 'limit_reached'), eb(sql<string>`details ->> 'key'`, '=', personId)]),
    ]);

/** @returns what was written down of somebody, the oldest first. */
export function securityEventsOf(db: Connection, personId: string) {
  return db.selectFrom('security.event').selectAll().where(of(personId)).orderBy('id').execute();
}

/** Deletes what was written down of somebody; of what concerns others it forgets from where they have done it. */
export async function eraseSecurityEventsOf(db: Connection, personId: string): Promise<void> {
  await db.deleteFrom('security.event').where(of(personId)).where('kind', 'not in', ofOthers).execute();
  await db
    .updateTable('security.event')
    .set({ address: null, user_agent: null })
    .where(of(personId))
    .where(({ eb, or }) => or([eb('address', 'is not', null), eb('user_agent', 'is not', null)]))
    .execute();
}
