import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { AccessClaims, Session } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { sessionEnded } from '@vivarium/platform/auth/authenticate.ts';
import {
  ACCESS_LIFETIME_S,
  type EndedSessions,
  type SessionName,
} from '@vivarium/platform/auth/ended-sessions.ts';
import { currentOrigin } from '@vivarium/platform/http/request-context.ts';
import type { Kysely } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { SigningKeys } from '../../keys/signing-keys.ts';
import type { SecurityLog } from '../../security-log/security-log.ts';
import { lockedByPassword, lockedUser, userById } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import { invalidCredentials } from '../log-in/invalid-credentials.ts';
import { type Link, userByLink } from '../oidc/linked-sign-ins.store.ts';
import { codeMissing } from '../second-factor/code-missing.ts';
import { isFactorOn } from '../second-factor/second-factor.store.ts';
import { hashOfWord, newSecretWord } from '../secret-word.ts';
import { accountSuspended } from '../suspension/account-suspended.ts';
import type { User } from '../user.ts';
import { signAccessToken } from './access-token.ts';
import type { SessionState } from './check-session.ts';
import { decideRefresh } from './decide-refresh.ts';
import { endsSessions } from './end-within.ts';
import { tokenEnd } from './refresh-token.ts';
import {
  giveToken,
  lockSession,
  openSession,
  revokeSession,
  revokeSurplus,
  sessionState,
  sessionsOf,
  useTokens,
} from './session.store.ts';

/** A session as the person gets it: the body, and the token for the cookie. */
export interface OpenedSession {
  session: Session;
  refreshToken: string;
  /** When the token ends, and with it what is kept of it. */
  endsAt: Date;
}

/** By what somebody has proved to be them: it was so when it was looked at, and has to be so when they are let in. */
export interface Proof {
  /** What they have a password by; undefined where somebody else says that it is them. */
  passwordHash?: string | undefined;
  /** Who else says so. */
  link?: Link | undefined;
  /** Whether they gave a code of their second factor. */
  hasGivenCode?: boolean;
}

export interface SessionDependencies extends Moment {
  db: Kysely<IdentityTables>;
  keys: SigningKeys;
  ended: EndedSessions;
  security: SecurityLog;
  /** Days after which a session ends, however much it is used. */
  sessionMaxDays: number;
  /** What somebody may do by now, which can be less than what they were given. */
  roleOf(user: Pick<User, 'id' | 'role'>): Promise<Role>;
}

/** The sessions of people: opened by signing in, carried on by refreshing, ended by signing out. */
export function createSessions({
  db,
  clock,
  newId,
  keys,
  ended,
  security,
  sessionMaxDays,
  roleOf,
}: SessionDependencies) {
  const sessionOf = async (
    user: User,
    sid: string,
    { refreshToken, expiresAt }: { refreshToken: string; expiresAt: Date },
  ): Promise<OpenedSession> => ({
    session: {
      user: {
        id: encodeId(user.id),
        username: user.username,
        displayName: user.displayName,
        emailVerified: user.emailVerifiedAt !== null,
      },
      accessToken: await signAccessToken(
        await keys.signing(),
        { sub: user.id, role: await roleOf(user), sid },
        clock(),
      ),
      expiresIn: ACCESS_LIFETIME_S,
    },
    refreshToken,
    endsAt: expiresAt,
  });
  const newToken = (issuedAt: Date, openedAt: Date) => {
    const refreshToken = newSecretWord();
    const expiresAt = tokenEnd(issuedAt, openedAt, sessionMaxDays);
    return { refreshToken, hash: hashOfWord(refreshToken), issuedAt, expiresAt };
  };

  return {
    /**
     * Opens one for somebody who has proved to be them.
     * @throws {Problem} 401 `invalid_credentials`: since it was looked at their password was set anew, or the account
     *   elsewhere was taken away; 401 `second_factor_required`: one was switched on; 403 `account_suspended`: they are kept out.
     */
    open: async (
      { id: userId }: Pick<User, 'id'>,
      { passwordHash, link, hasGivenCode = false }: Proof,
    ): Promise<OpenedSession> => {
      const id = newId();
      const now = clock();
      const token = newToken(now, now);
      const { user, surplus } = await inTransaction(db, undefined, async (transaction) => {
        const user = await (passwordHash === undefined
          ? lockedUser(transaction, userId)
          : lockedByPassword(transaction, userId, passwordHash));
        if (user === undefined) throw invalidCredentials();
        if (link !== undefined && (await userByLink(transaction, link))?.id !== userId)
          throw invalidCredentials();
        if (user.suspendedAt !== null) throw accountSuspended();
        if (!hasGivenCode && (await isFactorOn(transaction, userId))) throw codeMissing();
        await openSession(transaction, { id, userId, userAgent: currentOrigin().userAgent }, token);
        return { user, surplus: await revokeSurplus(transaction, userId, now) };
      });
      for (const name of surplus) {
        await ended.end(name);
        security.note({ kind: 'log_out', outcome: 'success', userId: user.id, details: { why: 'too many' } });
      }
      return sessionOf(user, id, token);
    },

    /**
     * Exchanges a refresh token for the next; one that was used before ends its session, unless it was a moment ago (see
     * {@link decideRefresh}).
     */
    refresh: async (presentedToken: string | undefined): Promise<OpenedSession> => {
      if (presentedToken === undefined)
        throw new Problem('unauthenticated', 'There is no session to refresh.');
      const now = clock();
      const hash = hashOfWord(presentedToken);
      const outcome = await inTransaction(db, undefined, async (transaction) => {
        const presented = await lockSession(transaction, hash);
        const decision = decideRefresh(presented, now);
        if (presented === undefined || decision === 'refuse') return 'refuse';
        const { sessionId, userId, openedAt } = presented;
        if (decision === 'reused') {
          await revokeSession(transaction, sessionId, now);
          return { sub: userId, sid: sessionId };
        }
        const token = newToken(now, openedAt);
        // Its session may have been opened under a longer rule.
        if (token.expiresAt <= now) return 'refuse';
        const user = await userById(transaction, userId);
        if (user === undefined) throw new Error('a session is somebody’s');
        if (user.suspendedAt !== null) return 'refuse';
        if (decision === 'rotate') await useTokens(transaction, sessionId, now);
        await giveToken(transaction, sessionId, token);
        // Within the transaction: a token that cannot be signed must not cost the session.
        return sessionOf(user, sessionId, token);
      });
      if (outcome === 'refuse') throw sessionEnded();
      if ('session' in outcome) return outcome;
      await ended.end(outcome);
      security.note({ kind: 'refresh_replay', outcome: 'refused', userId: outcome.sub });
      throw new Problem('refresh_token_reused', 'This session was used twice and has ended. Sign in again.');
    },

    /**
     * Ends a session: that of a refresh token, and that of an access token where there is one, which need not be the same.
     * Nothing happens where there is none.
     */
    end: async (presentedToken: string | undefined, claims: AccessClaims | undefined): Promise<void> => {
      const found = await inTransaction(db, undefined, async (transaction) => {
        const presented =
          presentedToken === undefined
            ? undefined
            : await lockSession(transaction, hashOfWord(presentedToken));
        const names: SessionName[] = claims === undefined ? [] : [claims];
        if (presented !== undefined) names.push({ sub: presented.userId, sid: presented.sessionId });
        for (const { sid } of names) await revokeSession(transaction, sid, clock());
        return names;
      });
      for (const name of found) {
        await ended.end(name);
        security.note({ kind: 'log_out', outcome: 'success', userId: name.sub });
      }
    },

    /** @returns what the store says of the session of an access token, and of its person. */
    stateOf: async (claims: SessionName): Promise<SessionState> => {
      const state = await sessionState(db, claims, clock());
      return state === 'over' ? state : { role: await roleOf({ id: claims.sub, role: state.role }) };
    },

    /** @returns where somebody is signed in, the session used last first. */
    listOf: (userId: string) => sessionsOf(db, userId, clock()),

    endWithin: endsSessions({ clock, ended }),
  };
}
export type Sessions = ReturnType<typeof createSessions>;
