import { sql } from 'kysely';
import type { Db } from 'mongodb';
import { isPending, outboxOf } from '../aggregate/mongo/outbox-document.ts';
import type { Surroundings } from '../context.ts';

/**
 * @param collections in MongoDB whose documents carry an outbox
 * @returns whether the stream does not have yet all that there is to tell of some aggregates. A store that was put back tells
 *   a second time of what waited at the backup.
 */
export async function waitsInOutbox(
  ids: readonly string[],
  {
    postgres,
    mongo,
    collections,
  }: Pick<Surroundings, 'postgres' | 'mongo'> & { collections: readonly string[] },
): Promise<boolean> {
  if (ids.length === 0) return false;
  const { rows } = await sql`
    select event_id from outbox where aggregate_id = any(${[...ids]}::uuid[]) limit 1`.execute(postgres);
  if (rows.length > 0) return true;
  for (const name of collections) if (await waitsInCollection(ids, mongo, name)) return true;
  return false;
}

async function waitsInCollection(ids: readonly string[], mongo: Db, name: string): Promise<boolean> {
  const { documents, overflow } = outboxOf(mongo, name);
  const those = { $in: [...ids] };
  const [pending, moved] = await Promise.all([
    documents.findOne({ _id: those, ...isPending }, { projection: { _id: 1 } }),
    overflow.findOne({ of: those }, { projection: { _id: 1 } }),
  ]);
  return pending !== null || moved !== null;
}
