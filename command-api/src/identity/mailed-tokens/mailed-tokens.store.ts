import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { lockedUser } from '../identity.store.ts';
import type { IdentityTables, MailedTokenTable } from '../identity.table.ts';
import type { TokenPurpose } from '../letters/letter-kind.ts';
import { withdrawLetters } from '../letters/letters.store.ts';
import { hashOfWord } from '../secret-word.ts';
import type { User } from '../user.ts';

/** What a change of address or password makes good for nothing: not what undoes such a change. */
const tokenPurposes: readonly TokenPurpose[] = ['verify_email', 'reset_password', 'change_email'];

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

/**
 * Uses a word: of two at once that come with it, one gets it. Whose it is is locked first, as wherever words are made and
 * forgotten.
 * @returns as {@link findMailedToken}, and whose it is.
 */
export async function takeMailedToken(
  transaction: Transaction<IdentityTables>,
  word: string,
  purposes: readonly TokenPurpose[],
  now: Date,
): Promise<{ token: Selectable<MailedTokenTable>; user: User } | undefined> {
  const hash = hashOfWord(word);
  const owner = await transaction
    .selectFrom('identity.mailed_token')
    .select('user_id')
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  const user = owner && (await lockedUser(transaction, owner.user_id));
  if (user === undefined) return undefined;
  const token = await transaction
    .deleteFrom('identity.mailed_token')
    .where('token_hash', '=', hash)
    .where('purpose', 'in', [...purposes])
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return token && { token, user };
}

/** Makes words good for nothing that somebody, who is locked, was mailed or is yet to be. @param purposes which they have */
export async function forgetMailedTokens(
  transaction: Transaction<IdentityTables>,
  { id, email }: Pick<User, 'id' | 'email'>,
  purposes: readonly TokenPurpose[] = tokenPurposes,
): Promise<void> {
  await withdrawLetters(transaction, { userId: id, recipient: email }, purposes);
  await transaction
    .deleteFrom('identity.mailed_token')
    .where('user_id', '=', id)
    .where('purpose', 'in', [...purposes])
    .execute();
  // What nothing can come of any more is not waited for either.
  if (purposes.includes('change_email'))
    await transaction.deleteFrom('identity.asked_address').where('user_id', '=', id).execute();
}

/**
 * Makes words good for nothing that undo changes of somebody's address, who is locked: those of changes since a moment. Those
 * of earlier ones stay: whoever has taken an account over and changed its address twice must not take from its owner the word
 * of the first change with that of the second.
 */
export async function forgetRestoresSince(
  transaction: Transaction<IdentityTables>,
  userId: string,
  since: Date,
): Promise<void> {
  await transaction
    .deleteFrom('identity.letter')
    .where('user_id', '=', userId)
    .where('kind', '=', 'restore_email')
    .where('created_at', '>=', since)
    .execute();
  await transaction
    .deleteFrom('identity.mailed_token')
    .where('user_id', '=', userId)
    .where('purpose', '=', 'restore_email')
    .where('created_at', '>=', since)
    .execute();
}
