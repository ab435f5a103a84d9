import type { Selectable, Transaction } from 'kysely';
import { asPrivate } from '../vault/as-private.store.ts';
import type {
  IdentityCheckTable,
  IdentityCheckTables,
  IdentityNumberTable,
  OwnTables,
} from './identity-checks.table.ts';

type Connection = Transaction<IdentityCheckTables>;

const ownly = <Result>(connection: Connection, work: (own: Transaction<OwnTables>) => Promise<Result>) =>
  asPrivate<OwnTables, IdentityCheckTables, Result>(connection, work);

/** @returns the last try of a person; nobody else changes it before the transaction ends. */
export function lockedCheck(connection: Connection, personId: string) {
  return ownly<Selectable<IdentityCheckTable> | undefined>(connection, (own) =>
    own
      .selectFrom('private.identity_check')
      .selectAll()
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** @returns a try by the provider's name for it, locked; undefined where it is no person's last one. */
export function lockedCheckCalled(connection: Connection, ref: string) {
  return ownly<Selectable<IdentityCheckTable> | undefined>(connection, (own) =>
    own
      .selectFrom('private.identity_check')
      .selectAll()
      .where('ref', '=', ref)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** @returns the provider's name for a try. */
export async function refOfCheck(connection: Connection, id: string): Promise<string | undefined> {
  const row = await ownly(connection, (own) =>
    own.selectFrom('private.identity_check').select('ref').where('id', '=', id).executeTakeFirst(),
  );
  return row?.ref;
}

/**
 * Begins a try in the place of one that came to nothing.
 * @returns false where another one is under way or was taken: nothing is written then
 */
export function beginCheck(connection: Connection, row: IdentityCheckTable): Promise<boolean> {
  const { person_id: _personId, ...check } = row;
  return ownly(connection, async (own) => {
    const { numInsertedOrUpdatedRows } = await own
      .insertInto('private.identity_check')
      .values(row)
      .onConflict((conflict) =>
        conflict
          .column('person_id')
          .doUpdateSet(check)
          .where('private.identity_check.status', '=', 'rejected'),
      )
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}

/** Remembers what the provider is to forget one day. */
export async function rememberSession(connection: Connection, ref: string, personId: string): Promise<void> {
  await ownly(connection, (own) =>
    own.insertInto('private.identity_session').values({ ref, person_id: personId }).execute(),
  );
}

/** @returns the provider's names for all that it knows of a person. */
export async function sessionsOf(connection: Connection, personId: string): Promise<string[]> {
  const rows = await ownly(connection, (own) =>
    own.selectFrom('private.identity_session').select('ref').where('person_id', '=', personId).execute(),
  );
  return rows.map(({ ref }) => ref);
}

/** Writes what has come of a try. */
export async function decideCheck(
  connection: Connection,
  id: string,
  set: Pick<IdentityCheckTable, 'status' | 'reason' | 'decided_at'>,
): Promise<void> {
  await ownly(connection, (own) =>
    own.updateTable('private.identity_check').set(set).where('id', '=', id).execute(),
  );
}

/** Keeps a document. @returns false where it is somebody else's */
export function keepNumber(connection: Connection, row: IdentityNumberTable): Promise<boolean> {
  return ownly(connection, async (own) => {
    // Two who show the same at once: the second waits here for the first, and finds it taken.
    const { numInsertedOrUpdatedRows } = await own
      .insertInto('private.identity_number')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}

/** @returns the document of a person. */
export function numberOf(connection: Connection, personId: string) {
  return ownly<Selectable<IdentityNumberTable> | undefined>(connection, (own) =>
    own
      .selectFrom('private.identity_number')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirst(),
  );
}

/** Deletes everything of a person. @returns whether there was anything */
export function removeIdentity(connection: Connection, personId: string): Promise<boolean> {
  return ownly(connection, async (own) => {
    const tables = ['private.identity_number', 'private.identity_session', 'private.identity_check'] as const;
    let removed = 0n;
    for (const table of tables) {
      const gone = own.deleteFrom(table).where('person_id', '=', personId);
      removed += (await gone.executeTakeFirst()).numDeletedRows;
    }
    return removed > 0n;
  });
}
