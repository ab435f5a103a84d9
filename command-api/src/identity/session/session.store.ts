import type { Kysely, Transaction } from 'kysely';
import type { IdentityTables } from '../identity.table.ts';
import type { User } from '../user.ts';
import { userOf } from '../user-of-row.ts';
import type { PresentedToken } from './decide-refresh.ts';

/** What a token that is presented for refreshing belongs to. */
export interface PresentedSession extends PresentedToken {
  sessionId: string;
  userId: string;
}

/** Refresh tokens inside the transaction that holds their session. */
export interface SessionTransaction {
  presented: PresentedSession | undefined;
  /** Marks the presented token used and adds the next of its session. */
  rotate(next: { hash: Buffer; expiresAt: Date }, now: Date): Promise<User>;
  revoke(now: Date): Promise<void>;
}

async function lockSession(
  transaction: Transaction<IdentityTables>,
  hash: Buffer,
): Promise<PresentedSession | undefined> {
  // The session is locked, not the token: everything that happens to one family of tokens happens one after the other.
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

/** Sessions and their refresh tokens in Postgres. */
export function createSessionStore(db: Kysely<IdentityTables>) {
  return {
    /** Opens a session with its first refresh token; clears away the person's expired ones. */
    openSession(session: {
      id: string;
      userId: string;
      tokenHash: Buffer;
      now: Date;
      expiresAt: Date;
    }): Promise<void> {
      const { id, userId, tokenHash, now, expiresAt } = session;
      return db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom('identity.session')
          .where('user_id', '=', userId)
          .where('expires_at', '<', now)
          .execute();
        await transaction
          .insertInto('identity.session')
          .values({ id, user_id: userId, created_at: now, expires_at: expiresAt, revoked_at: null })
          .execute();
        await transaction
          .insertInto('identity.refresh_token')
          .values({
            token_hash: tokenHash,
            session_id: id,
            issued_at: now,
            expires_at: expiresAt,
            used_at: null,
          })
          .execute();
      });
    },

    /** Does something with the session of a refresh token while nobody else can. */
    withSession<Result>(
      hash: Buffer,
      act: (session: SessionTransaction) => Promise<Result>,
    ): Promise<Result> {
      return db.transaction().execute(async (transaction) => {
        const presented = await lockSession(transaction, hash);
        return act({
          presented,
          rotate: async (next, now) => {
            if (presented === undefined) throw new Error('there is no token to rotate');
            const { sessionId, userId } = presented;
            await transaction
              .updateTable('identity.refresh_token')
              .set({ used_at: now })
              .where('token_hash', '=', hash)
              .execute();
            await transaction
              .insertInto('identity.refresh_token')
              .values({
                token_hash: next.hash,
                session_id: sessionId,
                issued_at: now,
                expires_at: next.expiresAt,
                used_at: null,
              })
              .execute();
            await transaction
              .updateTable('identity.session')
              .set({ expires_at: next.expiresAt })
              .where('id', '=', sessionId)
              .execute();
            const row = await transaction
              .selectFrom('identity.user')
              .selectAll()
              .where('id', '=', userId)
              .executeTakeFirstOrThrow();
            return userOf(row);
          },
          revoke: async (now) => {
            if (presented === undefined) return;
            await transaction
              .updateTable('identity.session')
              .set({ revoked_at: now })
              .where('id', '=', presented.sessionId)
              .where('revoked_at', 'is', null)
              .execute();
          },
        });
      });
    },
  };
}
