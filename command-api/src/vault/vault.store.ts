import type { Transaction } from 'kysely';
import type { ReadingTable, VaultTables } from './vault.table.ts';

type Connection = Transaction<VaultTables>;

/** @returns the wrapped key of a person; undefined where they have none yet, null where it was erased. */
export async function wrappedKeyOf(
  connection: Connection,
  personId: string,
): Promise<Buffer | null | undefined> {
  const keys = connection.selectFrom('private.person_key').select('wrapped');
  return (await keys.where('person_id', '=', personId).executeTakeFirst())?.wrapped;
}

/** Keeps a key for a person who has none. @returns the one that they have then, which another may have made meanwhile. */
export async function keepWrappedKey(
  connection: Connection,
  row: { person_id: string; wrapped: Buffer; created_at: Date },
): Promise<Buffer | null> {
  await connection
    .insertInto('private.person_key')
    .values({ ...row, erased_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (await wrappedKeyOf(connection, row.person_id)) ?? null;
}

/** Destroys the key of a person, also of one who had none: they never get another. */
export async function eraseKey(connection: Connection, personId: string, at: Date): Promise<void> {
  await connection
    .insertInto('private.person_key')
    .values({ person_id: personId, wrapped: null, created_at: at, erased_at: at })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ wrapped: null, erased_at: at })
        .where('private.person_key.erased_at', 'is', null),
    )
    .execute();
}

/** @returns the wrapped key of an index, which is the given one where there was none. */
export async function indexKey(connection: Connection, name: string, ifNone: Buffer): Promise<Buffer> {
  await connection
    .insertInto('private.index_key')
    .values({ name, wrapped: ifNone })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const keys = connection.selectFrom('private.index_key').select('wrapped').where('name', '=', name);
  return (await keys.executeTakeFirstOrThrow()).wrapped;
}

/** Writes down that something was read. */
export async function noteReading(
  connection: Connection,
  reading: Omit<ReadingTable, 'at'> & { at: Date },
): Promise<void> {
  await connection.insertInto('private.reading').values(reading).execute();
}

/** @returns what was read of a person, the oldest first. */
export function readingsOf(connection: Connection, personId: string) {
  const all = connection.selectFrom('private.reading').selectAll().where('person_id', '=', personId);
  return all.orderBy('id').execute();
}

/** Which keys: those of people, or those of indexes. */
export type KindOfKey = 'person' | 'index';

/** @returns wrapped keys in the order of their ids, after one; locked, so that none is erased and brought back. */
export async function wrappedKeys(
  connection: Connection,
  kind: KindOfKey,
  after: string | undefined,
  limit: number,
): Promise<{ id: string; wrapped: Buffer }[]> {
  if (kind === 'index') {
    const all = connection.selectFrom('private.index_key').select(['name as id', 'wrapped']);
    const some = after === undefined ? all : all.where('name', '>', after);
    return some.orderBy('name').limit(limit).forUpdate().execute();
  }
  const all = connection.selectFrom('private.person_key').select(['person_id as id', 'wrapped']);
  const kept = all.where('wrapped', 'is not', null).$narrowType<{ wrapped: Buffer }>();
  const some = after === undefined ? kept : kept.where('person_id', '>', after);
  return some.orderBy('person_id').limit(limit).forUpdate().execute();
}

/** Keeps a key as it is wrapped now. */
export async function changeWrapped(
  connection: Connection,
  kind: KindOfKey,
  id: string,
  wrapped: Buffer,
): Promise<void> {
  if (kind === 'index') {
    await connection.updateTable('private.index_key').set({ wrapped }).where('name', '=', id).execute();
  } else {
    await connection.updateTable('private.person_key').set({ wrapped }).where('person_id', '=', id).execute();
  }
}
