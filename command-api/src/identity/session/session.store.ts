import type { Transaction } from 'kysely';
import type { IdentityTables } from '../identity.table.ts';
import type { PresentedToken } from './decide-refresh.ts';

/** What a token that is presented for refreshing belongs to. */
export interface PresentedSession extends PresentedToken {
  sessionId: string;
  userId: string;
}

interface Token {
  hash: Buffer;
  issuedAt: Date;
  expiresAt: Date;
}

type IdentityTransaction = Transaction<IdentityTables>;

/** Opens a session with its first refresh token; clears away the person's expired ones. */
export async function openSession(
  transaction: IdentityTransaction,
  { id, userId }: { id: string; userId: string },
  token: Token,
): Promise<void> {
  const { issuedAt, expiresAt } = token;
  await transaction
    .deleteFrom('identity.session')
    .where('user_id', '=', userId)
    .where('expires_at', '<', issuedAt)
    .execute();
  await transaction
    .insertInto('identity.session')
    .values({ id, user_id: userId, created_at: issuedAt, expires_at: expiresAt, revoked_at: null })
    .execute();
  await addToken(transaction, id, token);
}

/**
 * Finds the session of a refresh token and locks it, not the token: everything that happens to one family of tokens
 * happens one after the other.
 */
export async function lockSession(
  transaction: IdentityTransaction,
  hash: Buffer,
): Promise<PresentedSession | undefined> {
  const session = await transaction
    .selectFrom('identity.session as session')
    .select(['session.id', 'session.user_id', 'session.revoked_at'])
    .where('session.id', '=', (query) =>
      query.selectFrom('identity.refresh_token').select('session_id').where('token_hash', '=', hash),
    )
    .forUpdate()
    .executeTakeFirst();
  if (session === undefined) return undefined;
  const token = await transaction
    .selectFrom('identity.refresh_token')
    .select(['used_at', 'expires_at'])
    .where('token_hash', '=', hash)
    .executeTakeFirstOrThrow();
  return {
    sessionId: session.id,
    userId: session.user_id,
    sessionRevokedAt: session.revoked_at,
    usedAt: token.used_at,
    expiresAt: token.expires_at,
  };
}

/** Marks a token of a locked session used and adds the next. */
export async function rotateToken(
  transaction: IdentityTransaction,
  sessionId: string,
  used: Buffer,
  next: Token,
): Promise<void> {
  await transaction
    .updateTable('identity.refresh_token')
    .set({ used_at: next.issuedAt })
    .where('token_hash', '=', used)
    .execute();
  await addToken(transaction, sessionId, next);
  await transaction
    .updateTable('identity.session')
    .set({ expires_at: next.expiresAt })
    .where('id', '=', sessionId)
    .execute();
}

/** Ends a session, unless it has ended. */
export async function revokeSession(
  transaction: IdentityTransaction,
  sessionId: string,
  now: Date,
): Promise<void> {
  await transaction
    .updateTable('identity.session')
    .set({ revoked_at: now })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute();
}

async function addToken(
  transaction: IdentityTransaction,
  sessionId: string,
  { hash, issuedAt, expiresAt }: Token,
): Promise<void> {
  await transaction
    .insertInto('identity.refresh_token')
    .values({
      token_hash: hash,
      session_id: sessionId,
      issued_at: issuedAt,
      expires_at: expiresAt,
      used_at: null,
    })
    .execute();
}
