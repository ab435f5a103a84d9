import type { Selectable, Transaction } from 'kysely';
import { asPrivate } from '../vault/as-private.store.ts';
import type {
  KeptMessageTable,
  OwnTables,
  PhoneAttemptTable,
  PhoneTable,
  PhoneTables,
} from './phones.table.ts';

type Connection = Transaction<PhoneTables>;

const ownly = <Result>(connection: Connection, work: (own: Transaction<OwnTables>) => Promise<Result>) =>
  asPrivate<OwnTables, PhoneTables, Result>(connection, work);

/** @returns the number of a person. */
export function phoneOf(connection: Connection, personId: string) {
  return ownly<Selectable<PhoneTable> | undefined>(connection, (own) =>
    own.selectFrom('private.phone').selectAll().where('person_id', '=', personId).executeTakeFirst(),
  );
}

/** @returns whose a number is. */
export async function ownerOf(connection: Connection, mark: Buffer): Promise<string | undefined> {
  const row = await ownly(connection, (own) =>
    own.selectFrom('private.phone').select('person_id').where('mark', '=', mark).executeTakeFirst(),
  );
  return row?.person_id;
}

/** Keeps a number in the place of the one before. @returns false where it is somebody else's. */
export function keepPhone(connection: Connection, row: PhoneTable): Promise<boolean> {
  return ownly(connection, async (own) => {
    // Two who prove the same number at once: the second waits here for the first, and finds it taken.
    await own.deleteFrom('private.phone').where('person_id', '=', row.person_id).execute();
    const { numInsertedOrUpdatedRows } = await own
      .insertInto('private.phone')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}

/** @returns what a person waits for; nobody else changes it before the transaction ends. */
export function lockedAttempt(connection: Connection, personId: string) {
  return ownly<Selectable<PhoneAttemptTable> | undefined>(connection, (own) =>
    own
      .selectFrom('private.phone_attempt')
      .selectAll()
      .where('person_id', '=', personId)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** Begins an attempt in the place of the one before. */
export async function beginAttempt(connection: Connection, row: PhoneAttemptTable): Promise<void> {
  const { person_id: _personId, ...attempt } = row;
  await ownly(connection, (own) =>
    own
      .insertInto('private.phone_attempt')
      .values(row)
      .onConflict((conflict) => conflict.column('person_id').doUpdateSet(attempt))
      .execute(),
  );
}

/** Counts a wrong code. */
export async function countWrong(connection: Connection, personId: string, wrong: number): Promise<void> {
  await ownly(connection, (own) =>
    own.updateTable('private.phone_attempt').set({ wrong }).where('person_id', '=', personId).execute(),
  );
}

/** Ends an attempt. */
export async function endAttempt(connection: Connection, personId: string): Promise<void> {
  await ownly(connection, (own) =>
    own.deleteFrom('private.phone_attempt').where('person_id', '=', personId).execute(),
  );
}

/** Deletes the number of a person and what they wait for. @returns whether there was a number. */
export function removePhone(connection: Connection, personId: string): Promise<boolean> {
  return ownly(connection, async (own) => {
    await own.deleteFrom('private.phone_attempt').where('person_id', '=', personId).execute();
    const gone = own.deleteFrom('private.phone').where('person_id', '=', personId);
    return (await gone.executeTakeFirst()).numDeletedRows === 1n;
  });
}

/** Keeps a message instead of sending it. */
export async function keepMessage(connection: Connection, row: KeptMessageTable): Promise<void> {
  await ownly(connection, (own) => own.insertInto('private.kept_message').values(row).execute());
}

/** @returns what was kept for a number, the newest first: so many at the most. */
export function messagesTo(connection: Connection, mark: Buffer, most: number) {
  return ownly<Selectable<KeptMessageTable>[]>(connection, (own) =>
    own
      .selectFrom('private.kept_message')
      .selectAll()
      .where('mark', '=', mark)
      .orderBy('id', 'desc')
      .limit(most)
      .execute(),
  );
}

/** Deletes what was kept instead of sent to a person. */
export async function throwAwayMessages(connection: Connection, personId: string): Promise<void> {
  await ownly(connection, (own) =>
    own.deleteFrom('private.kept_message').where('person_id', '=', personId).execute(),
  );
}
