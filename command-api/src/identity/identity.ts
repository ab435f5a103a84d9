import type { Role, UserEvent } from '@vivarium/contracts/identity/events.ts';
import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import type { LoginBody, RegisterBody, Session } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { encodeId, type NewId } from '@vivarium/contracts/shared/id.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import { decideChangeProfile } from './change-profile/decide.ts';
import { normaliseEmail } from './email.ts';
import type { IdentityStore } from './identity.store.ts';
import type { LoginLimits } from './log-in/login-limits.ts';
import type { Passwords } from './password/passwords.ts';
import { decideRegister } from './register/decide.ts';
import { registrationKey } from './register/registration.ts';
import { ACCESS_LIFETIME_S, signAccessToken } from './session/access-token.ts';
import { decideRefresh } from './session/decide-refresh.ts';
import { newRefreshToken, REFRESH_LIFETIME_MS, refreshTokenHash } from './session/refresh-token.ts';
import type { User } from './user.ts';
import { userEvent } from './user-event.ts';

/** A session as the person gets it: the body, and the token for the cookie. */
export interface OpenedSession {
  session: Session;
  refreshToken: string;
}

export interface IdentityDependencies {
  store: IdentityStore;
  clock: Clock;
  newId: NewId;
  passwords: Passwords;
  keys: SigningKeys;
  limits: LoginLimits;
  /** Says that the outbox has something. */
  hint: () => void;
}

/** What people can do about their accounts, apart from HTTP. Every function throws {@link Problem} to refuse. */
export function createIdentity(dependencies: IdentityDependencies) {
  const { store, clock, newId, passwords, keys, limits, hint } = dependencies;

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

  const openSession = async (user: User): Promise<OpenedSession> => {
    const now = clock();
    const refreshToken = newRefreshToken();
    const id = newId();
    const expiresAt = new Date(now.getTime() + REFRESH_LIFETIME_MS);
    await store.openSession({
      id,
      userId: user.id,
      tokenHash: refreshTokenHash(refreshToken),
      now,
      expiresAt,
    });
    return sessionOf(user, id, refreshToken);
  };

  /** Writes the person; no session yet. */
  const registerPerson = async (body: RegisterBody, meta: CommandMeta): Promise<User> => {
    const key = meta.idempotencyKey === undefined ? undefined : registrationKey(meta.idempotencyKey, body);
    const earlier = async () => {
      const stored = key && (await store.byRegistrationKey(key));
      if (key === undefined || stored === undefined) return undefined;
      const isSame =
        stored.request.equals(key.request) && (await passwords.matches(stored.passwordHash, body.password));
      if (isSame) return stored.user;
      throw new Problem('idempotency_key_reused', 'The Idempotency-Key belongs to another registration.');
    };
    const known = await earlier();
    if (known !== undefined) return known;
    const now = clock();
    const user = decideRegister(body, { id: newId(), now });
    const event = userEvent('user.registered', user, Object.keys(body).filter(isPublicField), {
      id: newId(),
      now,
      cause: meta.cause,
    });
    const passwordHash = await passwords.hash(body.password);
    const inTheWay = await store.register({ user, passwordHash, key }, event);
    // Of several requests with one key that come at once, one has written; the others find what it wrote.
    const winner = inTheWay === undefined ? user : await earlier();
    if (winner === undefined) {
      throw new Problem(
        'email_or_username_taken',
        'The e-mail or the username belongs to an account already.',
      );
    }
    if (winner === user) hint();
    return winner;
  };

  return {
    registerPerson,

    /** Registers and signs in. */
    register: async (body: RegisterBody, meta: CommandMeta): Promise<OpenedSession> =>
      openSession(await registerPerson(body, meta)),

    /**
     * Signs in. A wrong password and an unknown e-mail get the same answer after the same work.
     * @param address of the one who asks; too many failures from it are refused for a while (429).
     */
    logIn: async (body: LoginBody, address: string): Promise<OpenedSession> => {
      const email = normaliseEmail(body.email);
      const attempt = await limits.begin(email, address);
      const found = await store.byEmail(email);
      const isRight = await passwords.matches(found?.passwordHash, body.password);
      if (found === undefined || !isRight) {
        throw new Problem('invalid_credentials', 'The e-mail or the password is not right.');
      }
      await attempt.succeeded();
      return openSession(found.user);
    },

    /** Exchanges a refresh token for the next; one that was used before ends its session. */
    refresh: async (presentedToken: string | undefined): Promise<OpenedSession> => {
      if (presentedToken === undefined)
        throw new Problem('unauthenticated', 'There is no session to refresh.');
      const now = clock();
      const refreshToken = newRefreshToken();
      const outcome = await store.withSession(refreshTokenHash(presentedToken), async (session) => {
        const decision = decideRefresh(session.presented, now);
        if (decision === 'reused') await session.revoke(now);
        if (decision !== 'rotate' || session.presented === undefined) return decision;
        const expiresAt = new Date(now.getTime() + REFRESH_LIFETIME_MS);
        const user = await session.rotate({ hash: refreshTokenHash(refreshToken), expiresAt }, now);
        // Within the transaction: a token that cannot be signed must not cost the session.
        return sessionOf(user, session.presented.sessionId, refreshToken);
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
    logOut: async (presentedToken: string | undefined): Promise<void> => {
      if (presentedToken === undefined) return;
      await store.withSession(refreshTokenHash(presentedToken), (session) => session.revoke(clock()));
    },

    /** @returns the person after the change. */
    changeProfile: async (userId: string, patch: ProfilePatch, meta: CommandMeta): Promise<User> => {
      const now = clock();
      let event: UserEvent | undefined;
      const user = await store.changeUser(userId, (before) => {
        const decision = decideChangeProfile(before, patch, meta.ifMatch);
        if (decision instanceof Problem) throw decision;
        if (decision === undefined) return undefined;
        event = userEvent('user.profile_changed', decision.user, decision.changed, {
          id: newId(),
          now,
          cause: meta.cause,
        });
        return { user: decision.user, event };
      });
      if (user === undefined) throw new Problem('user_not_found', 'There is no such account.');
      if (event !== undefined) hint();
      return user;
    },

    /** @returns the person with what only they may see. */
    account: async (userId: string): Promise<User> => {
      const user = await store.byId(userId);
      if (user === undefined) throw new Problem('user_not_found', 'There is no such account.');
      return user;
    },

    /** @returns whether there is a person of that e-mail, who now has the role. */
    grantRole: (email: string, role: Role): Promise<boolean> => store.setRole(normaliseEmail(email), role),
  };
}
export type Identity = ReturnType<typeof createIdentity>;

/** An event names no private field, not even as something that changed. */
function isPublicField(field: string): boolean {
  return field !== 'email' && field !== 'password';
}
