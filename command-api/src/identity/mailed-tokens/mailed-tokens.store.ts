import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { IdentityTables, MailedTokenTable } from '../identity.table.ts';
import type { TokenPurpose } from '../letters/letter-kind.ts';
import { hashOfWord } from '../secret-word.ts';

/** Remembers a word that is about to be mailed. */
export async function keepMailedToken(
  db: Kysely<IdentityTables>,
  token: Insertable<MailedTokenTable>,
): Promise<void> {
  await db.insertInto('identity.mailed_token').values(token).execute();
}

/** @returns what a word is good for, unless it is unknown, used or expired. */
export function findMailedToken(
  db: Kysely<IdentityTables>,
  word: string,
  purpose: TokenPurpose,
  now: Date,
): Promise<Selectable<MailedTokenTable> | undefined> {
  return db
    .selectFrom('identity.mailed_token')
    .selectAll()
    .where('token_hash', '=', hashOfWord(word))
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

/** Uses a word: of two at once that come with it, one gets it. @returns as {@link findMailedToken}. */
export function takeMailedToken(
  transaction: Transaction<IdentityTables>,
  word: string,
  purposes: readonly TokenPurpose[],
  now: Date,
): Promise<Selectable<MailedTokenTable> | undefined> {
  return transaction
    .deleteFrom('identity.mailed_token')
    .where('token_hash', '=', hashOfWord(word))
    .where('purpose', 'in', [...purposes])
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
}

/** Makes words that somebody was mailed good for nothing. @param purposes which; undefined: all */
export async function forgetMailedTokens(
  transaction: Transaction<IdentityTables>,
  userId: string,
  purposes?: readonly TokenPurpose[],
): Promise<void> {
  const all = transaction.deleteFrom('identity.mailed_token').where('user_id', '=', userId);
  await (purposes === undefined ? all : all.where('purpose', 'in', [...purposes])).execute();
}
