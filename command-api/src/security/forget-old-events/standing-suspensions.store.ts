import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { type Kysely, sql } from 'kysely';
import type { SecurityTables } from '../../security-log/security-event.table.ts';

/**
 * Forgets from where moderators have suspended people who are kept out still: that, and only that, is no reason to keep it.
 * @returns the ids of what was written down of it before a moment; who is kept out, and whoever looks at it again, asks why
 */
export async function standingSuspensions(db: Kysely<SecurityTables>, before: Date): Promise<string[]> {
  const events = db.selectFrom('security.event').select(['id', 'at', 'details']);
  const written = await events.where('kind', '=', 'suspension').where('at', '<', before).execute();
  const people = written.flatMap(({ details }) => decodeId(details.person ?? '') ?? []);
  if (people.length === 0) return [];
  const { rows } = await sql<{ person_id: string; since: Date }>`
    select person_id, since from identity.suspended where person_id = any(${people}::uuid[])`.execute(db);
  const sinceOf = new Map(rows.map(({ person_id, since }) => [person_id, since]));
  const standing = written.flatMap(({ id, at, details }) => {
    const since = sinceOf.get(decodeId(details.person ?? '') ?? '');
    return since !== undefined && since <= at ? [id] : [];
  });
  if (standing.length === 0) return [];
  await db
    .updateTable('security.event')
    .set({ address: null, user_agent: null })
    .where('id', 'in', standing)
    .where(({ eb, or }) => or([eb('address', 'is not', null), eb('user_agent', 'is not', null)]))
    .execute();
  return standing;
}
