import type { Kysely, Selectable, Transaction } from 'kysely';
import type { IdentityTables, SecondFactorTable } from '../identity.table.ts';

type Connection = Kysely<IdentityTables>;
type Working = Transaction<IdentityTables>;

/** @returns somebody's authenticator, confirmed or not. */
export function secondFactorOf(
  db: Connection,
  userId: string,
): Promise<Selectable<SecondFactorTable> | undefined> {
  return db.selectFrom('identity.second_factor').selectAll().where('user_id', '=', userId).executeTakeFirst();
}

/** @returns whether somebody's authenticator is asked for. */
export async function isFactorOn(db: Connection, userId: string): Promise<boolean> {
  const factor = await secondFactorOf(db, userId);
  return factor !== undefined && factor.confirmed_at !== null;
}

/** Keeps a secret that is not confirmed yet. @returns false where one is on already. */
export async function keepUnconfirmed(
  db: Connection,
  { userId, sealed, now }: { userId: string; sealed: Buffer; now: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('identity.second_factor')
    .values({ user_id: userId, sealed, created_at: now, confirmed_at: null })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ sealed, created_at: now, last_step: 0 })
        .where('identity.second_factor.confirmed_at', 'is', null),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Switches it on.
 * @param given `sealed` is the secret that the code was of.
 * @returns false where it was on already, or another secret has taken its place.
 */
export async function confirmFactor(
  transaction: Working,
  { userId, sealed, step, now }: { userId: string; sealed: Buffer; step: number; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('identity.second_factor')
    .set({ confirmed_at: now, last_step: step })
    .where('user_id', '=', userId)
    .where('sealed', '=', sealed)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Uses the code of a period up. @returns false where one of it, or of a later one, was used. */
export async function useStep(db: Connection, userId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.second_factor')
    .set({ last_step: step, wrong_codes: 0 })
    .where('user_id', '=', userId)
    .where('last_step', '<', String(step))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Uses a recovery code up. @returns false where it is none of theirs, or was used. */
export async function useRecoveryCode(
  db: Connection,
  { userId, hash, now }: { userId: string; hash: Buffer; now: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('identity.recovery_code')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Counts a code that was wrong. @returns how many there were since the last right one of the authenticator */
export async function countWrongCode(db: Connection, userId: string): Promise<number> {
  const row = await db
    .updateTable('identity.second_factor')
    .set(({ eb }) => ({ wrong_codes: eb('wrong_codes', '+', 1) }))
    .where('user_id', '=', userId)
    .returning('wrong_codes')
    .executeTakeFirst();
  return row?.wrong_codes ?? 0;
}

/** Puts recovery codes in the place of those that were. */
export async function replaceRecoveryCodes(
  transaction: Working,
  userId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await transaction.deleteFrom('identity.recovery_code').where('user_id', '=', userId).execute();
  if (hashes.length === 0) return;
  const rows = hashes.map((code_hash) => ({ user_id: userId, code_hash, used_at: null }));
  await transaction.insertInto('identity.recovery_code').values(rows).execute();
}

/** @returns how many codes somebody has left. */
export async function recoveryCodesLeft(db: Connection, userId: string): Promise<number> {
  const { count } = await db
    .selectFrom('identity.recovery_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Switches it off. */
export async function removeFactor(transaction: Working, userId: string): Promise<void> {
  await transaction.deleteFrom('identity.second_factor').where('user_id', '=', userId).execute();
  await replaceRecoveryCodes(transaction, userId, []);
}

/** Switches it off where it was switched on since a moment, or was not yet. */
export async function removeFactorSince(transaction: Working, userId: string, since: Date): Promise<void> {
  const factor = await secondFactorOf(transaction, userId);
  if (factor === undefined || (factor.confirmed_at !== null && factor.confirmed_at < since)) return;
  await removeFactor(transaction, userId);
}
