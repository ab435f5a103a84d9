import type { Kysely, Transaction } from 'kysely';
import { userById } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { User } from '../user.ts';

interface Link {
  provider: string;
  subject: string;
}

/** @returns who signs in by an account elsewhere. */
export async function userByLink(
  db: Kysely<IdentityTables>,
  { provider, subject }: Link,
): Promise<User | undefined> {
  const row = await db
    .selectFrom('identity.linked_sign_in')
    .select('user_id')
    .where('provider', '=', provider)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && userById(db, row.user_id);
}

/** Has somebody sign in by no account elsewhere any more. */
export async function forgetLinks(transaction: Transaction<IdentityTables>, userId: string): Promise<void> {
  await transaction.deleteFrom('identity.linked_sign_in').where('user_id', '=', userId).execute();
}

/** Lets somebody sign in by an account elsewhere. @returns false where it is somebody's already. */
export async function keepLink(
  transaction: Transaction<IdentityTables>,
  { provider, subject }: Link,
  userId: string,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('identity.linked_sign_in')
    .values({ provider, subject, user_id: userId, linked_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
