import type { Session } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Kysely } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { SigningKeys } from '../../keys/signing-keys.ts';
import { userById } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import type { User } from '../user.ts';
import { ACCESS_LIFETIME_S, signAccessToken } from './access-token.ts';
import { decideRefresh } from './decide-refresh.ts';
import { newRefreshToken, REFRESH_LIFETIME_MS, refreshTokenHash } from './refresh-token.ts';
import { lockSession, openSession, revokeSession, rotateToken } from './session.store.ts';

/** A session as the person gets it: the body, and the token for the cookie. */
export interface OpenedSession {
  session: Session;
  refreshToken: string;
}

export interface SessionDependencies extends Moment {
  db: Kysely<IdentityTables>;
  keys: SigningKeys;
}

/** The sessions of people: opened by signing in, carried on by refreshing, ended by signing out. */
export function createSessions({ db, clock, newId, keys }: SessionDependencies) {
  const sessionOf = async (user: User, sid: string, refreshToken: string): Promise<OpenedSession> => ({
    session: {
      user: { id: encodeId(user.id), username: user.username, displayName: user.displayName },
      accessToken: await signAccessToken(
        await keys.signing(),
        { sub: user.id, role: user.role, sid },
        clock(),
      ),
      expiresIn: ACCESS_LIFETIME_S,
    },
    refreshToken,
  });
  const tokenOf = (refreshToken: string, issuedAt: Date) => ({
    hash: refreshTokenHash(refreshToken),
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + REFRESH_LIFETIME_MS),
  });

  return {
    open: async (user: User): Promise<OpenedSession> => {
      const refreshToken = newRefreshToken();
      const id = newId();
      const token = tokenOf(refreshToken, clock());
      await inTransaction(db, undefined, (transaction) =>
        openSession(transaction, { id, userId: user.id }, token),
      );
      return sessionOf(user, id, refreshToken);
    },

    /** Exchanges a refresh token for the next; one that was used before ends its session. */
    refresh: async (presentedToken: string | undefined): Promise<OpenedSession> => {
      if (presentedToken === undefined)
        throw new Problem('unauthenticated', 'There is no session to refresh.');
      const now = clock();
      const refreshToken = newRefreshToken();
      const hash = refreshTokenHash(presentedToken);
      const outcome = await inTransaction(db, undefined, async (transaction) => {
        const presented = await lockSession(transaction, hash);
        const decision = decideRefresh(presented, now);
        if (presented === undefined || decision === 'refuse') return 'refuse';
        const { sessionId, userId } = presented;
        if (decision === 'reused') {
          await revokeSession(transaction, sessionId, now);
          return 'reused';
        }
        await rotateToken(transaction, sessionId, hash, tokenOf(refreshToken, now));
        const user = await userById(transaction, userId);
        if (user === undefined) throw new Error('a session is somebody’s');
        // Within the transaction: a token that cannot be signed must not cost the session.
        return sessionOf(user, sessionId, refreshToken);
      });
      if (typeof outcome === 'object') return outcome;
      if (outcome === 'reused') {
        throw new Problem(
          'refresh_token_reused',
          'This session was used twice and has ended. Sign in again.',
        );
      }
      throw new Problem('invalid_token', 'The session has ended. Sign in again.');
    },

    /** Ends the session of a refresh token; nothing happens when there is none. */
    end: async (presentedToken: string | undefined): Promise<void> => {
      if (presentedToken === undefined) return;
      await inTransaction(db, undefined, async (transaction) => {
        const presented = await lockSession(transaction, refreshTokenHash(presentedToken));
        if (presented !== undefined) await revokeSession(transaction, presented.sessionId, clock());
      });
    },
  };
}
