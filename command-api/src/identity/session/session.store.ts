import type { SessionName } from '@vivarium/platform/auth/ended-sessions.ts';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { IdentityTables } from '../identity.table.ts';
import type { SessionState } from './check-session.ts';
import type { PresentedToken } from './decide-refresh.ts';

/** What a token that is presented for refreshing belongs to. */
export interface PresentedSession extends PresentedToken {
  sessionId: string;
  userId: string;
  openedAt: Date;
}

interface Token {
  hash: Buffer;
  issuedAt: Date;
  expiresAt: Date;
}

/**
 * Sessions that a person may have at a time. Nobody has so many devices; what signs in again and again without signing out
 * must not fill the store.
 */
export const MOST_SESSIONS = 100;
/**
 * Tokens that are kept of a session: that one of them comes again ends it. At one each quarter of an hour that is ten days
 * without a pause; an older one is refused as an unknown one is.
 */
export const MOST_TOKENS = 1000;
const LONGEST_USER_AGENT = 400;

type IdentityTransaction = Transaction<IdentityTables>;

/** Opens a session with its first refresh token. */
export async function openSession(
  transaction: IdentityTransaction,
  { id, userId, userAgent }: { id: string; userId: string; userAgent?: string | undefined },
  token: Token,
): Promise<void> {
  const { issuedAt, expiresAt } = token;
  await transaction
    .insertInto('identity.session')
    .values({
      ...{ id, user_id: userId, created_at: issuedAt, expires_at: expiresAt, revoked_at: null },
      ...{ user_agent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null, last_used_at: issuedAt },
    })
    .execute();
  await addToken(transaction, id, token);
}

/**
 * Ends the oldest sessions of a person beyond {@link MOST_SESSIONS}.
 * @returns those that it has ended.
 */
export async function revokeSurplus(
  transaction: IdentityTransaction,
  userId: string,
  now: Date,
): Promise<SessionName[]> {
  const surplus = await transaction
    .updateTable('identity.session')
    .set({ revoked_at: now })
    .where('id', 'in', (query) =>
      query
        .selectFrom('identity.session')
        .select('id')
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .offset(sql.lit(MOST_SESSIONS)),
    )
    .returning('id')
    .execute();
  return surplus.map(({ id }) => ({ sub: userId, sid: id }));
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
    .select(['session.id', 'session.user_id', 'session.created_at', 'session.revoked_at'])
    .where('session.id', '=', (query) =>
      query.selectFrom('identity.refresh_token').select('session_id').where('token_hash', '=', hash),
    )
    .forUpdate()
    .executeTakeFirst();
  if (session === undefined) return undefined;
  const token = await transaction
    .selectFrom('identity.refresh_token as token')
    .select(['token.used_at', 'token.expires_at'])
    .select(({ selectFrom, not, exists }) =>
      not(
        exists(
          selectFrom('identity.refresh_token as other')
            .select('other.token_hash')
            .where('other.session_id', '=', session.id)
            .whereRef('other.used_at', '>', 'token.used_at'),
        ),
      )
        .$castTo<boolean>()
        .as('is_last_used'),
    )
    .where('token.token_hash', '=', hash)
    .executeTakeFirst();
  if (token === undefined) return undefined;
  return {
    sessionId: session.id,
    userId: session.user_id,
    openedAt: session.created_at,
    sessionRevokedAt: session.revoked_at,
    usedAt: token.used_at,
    isLastUsed: token.is_last_used,
    expiresAt: token.expires_at,
  };
}

/**
 * Marks what a locked session has of tokens as used: the one that was presented, and what was given beside it in the grace
 * after a use, which nobody may go on with once this one has been exchanged.
 */
export async function useTokens(
  transaction: IdentityTransaction,
  sessionId: string,
  at: Date,
): Promise<void> {
  await transaction
    .updateTable('identity.refresh_token')
    .set({ used_at: at })
    .where('session_id', '=', sessionId)
    .where('used_at', 'is', null)
    .execute();
}

/** Gives a locked session its next token, and forgets the oldest beyond {@link MOST_TOKENS}. */
export async function giveToken(
  transaction: IdentityTransaction,
  sessionId: string,
  next: Token,
): Promise<void> {
  await addToken(transaction, sessionId, next);
  await transaction
    .updateTable('identity.session')
    .set({ expires_at: next.expiresAt, last_used_at: next.issuedAt })
    .where('id', '=', sessionId)
    .execute();
  await transaction
    .deleteFrom('identity.refresh_token')
    .where('token_hash', 'in', (query) =>
      query
        .selectFrom('identity.refresh_token')
        .select('token_hash')
        .where('session_id', '=', sessionId)
        .orderBy('issued_at', 'desc')
        .offset(sql.lit(MOST_TOKENS)),
    )
    .execute();
}

/** @returns the role that the person of a session has now, or that the session is over. */
export async function sessionState(
  connection: Kysely<IdentityTables>,
  { sub, sid }: SessionName,
  now: Date,
): Promise<SessionState> {
  const row = await connection
    .selectFrom('identity.session as session')
    .innerJoin('identity.user as user', 'user.id', 'session.user_id')
    .select('user.role')
    .where('session.id', '=', sid)
    .where('session.user_id', '=', sub)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now)
    .where('user.suspended_at', 'is', null)
    .executeTakeFirst();
  return row ?? 'over';
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

/** @returns when somebody signed in; undefined for a session that is not there. */
export async function sessionOpenedAt(
  connection: Kysely<IdentityTables>,
  sessionId: string,
): Promise<Date | undefined> {
  const row = await connection
    .selectFrom('identity.session')
    .select('created_at')
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return row?.created_at;
}

/** @returns the sessions of somebody that go on, the one used last first. */
export async function sessionsOf(connection: Kysely<IdentityTables>, userId: string, now: Date) {
  return connection
    .selectFrom('identity.session')
    .select(['id', 'created_at', 'last_used_at', 'user_agent'])
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy(({ fn }) => fn.coalesce('last_used_at', 'created_at'), 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** Ends sessions of somebody. @returns the ids of those that it has ended. */
export async function revokeSessionsOf(
  transaction: IdentityTransaction,
  userId: string,
  which: { except?: string } | { only: string },
  now: Date,
): Promise<string[]> {
  const all = transaction
    .updateTable('identity.session')
    .set({ revoked_at: now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('id');
  if ('only' in which) return (await all.where('id', '=', which.only).execute()).map(({ id }) => id);
  const { except } = which;
  const rows = await (except === undefined ? all : all.where('id', '!=', except)).execute();
  return rows.map(({ id }) => id);
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
