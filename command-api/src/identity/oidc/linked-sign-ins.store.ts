import type { Kysely, Transaction } from 'kysely';
import { userById } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { User } from '../user.ts';

/** An account elsewhere. */
export interface Link {
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

/** @returns with which providers somebody signs in, and since when, the one linked first first. */
export async function linksOf(
  db: Kysely<IdentityTables>,
  userId: string,
): Promise<{ provider: string; linkedAt: Date }[]> {
  return db
    .selectFrom('identity.linked_sign_in')
    .select(({ fn }) => ['provider', fn.min('linked_at').as('linkedAt')])
    .where('user_id', '=', userId)
    .groupBy('provider')
    .orderBy('linkedAt')
    .execute();
}

/** Has somebody sign in by no account at a provider any more. @returns false where there was none */
export async function forgetLink(
  transaction: Transaction<IdentityTables>,
  userId: string,
  provider: string,
): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('identity.linked_sign_in')
    .where('user_id', '=', userId)
    .where('provider', '=', provider)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
