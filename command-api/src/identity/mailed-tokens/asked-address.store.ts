import type { Kysely, Transaction } from 'kysely';
import type { IdentityTables } from '../identity.table.ts';
import { letterKinds } from '../letters/letter-kinds.ts';

const MINUTE_MS = 60_000;

/** An address that somebody has asked for, and until when the word that is mailed to it is good. */
export interface AskedAddress {
  email: string;
  expiresAt: Date;
}

/**
 * Notes which address somebody, who is locked, wants to change to; the last one counts. It is noted in the same way whether
 * or not a mail is written to it: whoever asks must not learn whose it is already.
 */
export async function noteAskedAddress(
  transaction: Transaction<IdentityTables>,
  userId: string,
  email: string,
  now: Date,
): Promise<void> {
  const minutes = letterKinds.change_email.token?.minutes ?? 0;
  const asked = { email, expires_at: new Date(now.getTime() + minutes * MINUTE_MS) };
  await transaction
    .insertInto('identity.asked_address')
    .values({ user_id: userId, ...asked })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(asked))
    .execute();
}

/** @returns the address that somebody has asked for and not proved yet; undefined where there is none. */
export async function askedAddressOf(
  db: Kysely<IdentityTables>,
  userId: string,
  now: Date,
): Promise<AskedAddress | undefined> {
  const row = await db
    .selectFrom('identity.asked_address')
    .select(['email', 'expires_at'])
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row && { email: row.email, expiresAt: row.expires_at };
}
