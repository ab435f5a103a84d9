import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import type { LoginBody, RegisterBody } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor } from '../aggregate/decision.ts';
import { execute } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { CommandLimits } from '../limits.ts';
import type { AvatarOf } from './change-profile/avatar-of.ts';
import { decideChangeProfile } from './change-profile/decide.ts';
import { normaliseEmail } from './email.ts';
import {
  insertUser,
  setRole,
  userByEmail,
  userById,
  userByRegistrationKey,
  userStore,
} from './identity.store.ts';
import type { LoginLimits } from './log-in/login-limits.ts';
import type { Passwords } from './password/passwords.ts';
import { weaknessOf } from './password/weakness.ts';
import { decideRegister } from './register/decide.ts';
import { registrationKey } from './register/registration.ts';
import { createSessions, type OpenedSession, type SessionDependencies } from './session/sessions.ts';
import type { User } from './user.ts';
import { userEvent } from './user-event.ts';
import { type UserAnswer, userKind } from './user-kind.ts';

export interface IdentityDependencies extends SessionDependencies {
  passwords: Passwords;
  /** Of failed log-ins. */
  logins: LoginLimits;
  /** Of registrations, by address. */
  registrations: CommandLimits['registrations'];
  /** Finds the picture that a person has chosen. */
  avatarFor: AvatarOf;
  /** Says that the outbox has something. */
  hint: () => void;
}

/** What people can do about their accounts, apart from HTTP. Every function throws {@link Problem} to refuse. */
export function createIdentity(dependencies: IdentityDependencies) {
  const { db, clock, newId, passwords, logins, registrations, security, avatarFor, hint } = dependencies;
  const sessions = createSessions(dependencies);
  const users = { kind: userKind, store: userStore, clock, newId };

  /** Writes the person; no session yet. */
  const registerPerson = async (body: RegisterBody, meta: CommandMeta): Promise<User> => {
    const key = meta.idempotencyKey === undefined ? undefined : registrationKey(meta.idempotencyKey, body);
    const earlier = async () => {
      const stored = key && (await userByRegistrationKey(db, key));
      if (key === undefined || stored === undefined) return undefined;
      const isSame =
        stored.request.equals(key.request) && (await passwords.matches(stored.passwordHash, body.password));
      if (isSame) return stored.user;
      throw new Problem('idempotency_key_reused', 'The Idempotency-Key belongs to another registration.');
    };
    const known = await earlier();
    if (known !== undefined) return known;
    await refuseWeak(body);
    const now = clock();
    const user = decideRegister(body, { id: newId(), now });
    const event = userEvent(
      { type: 'user.registered', after: user, changed: Object.keys(body).filter(isPublicField) },
      { id: newId(), now, cause: meta.cause },
    );
    const passwordHash = await passwords.hash(body.password);
    const isNew = await inTransaction(db, undefined, (transaction) =>
      insertUser(transaction, { user, passwordHash, key }, event),
    );
    // Of several requests with one key that come at once, one has written; the others find what it wrote.
    const winner = isNew ? user : await earlier();
    if (winner === undefined) {
      throw new Problem(
        'email_or_username_taken',
        'The e-mail or the username belongs to an account already.',
      );
    }
    if (isNew) hint();
    return winner;
  };

  return {
    registerPerson,

    /**
     * Registers and signs in.
     * @param address of the one who asks, as limits count it.
     */
    register: async (body: RegisterBody, meta: CommandMeta, address: string): Promise<OpenedSession> => {
      // Before anything is hashed or looked up, and whatever it comes to: a refusal tells that somebody is a member.
      await registrations.take(address);
      const user = await registerPerson(body, meta).catch((problem: unknown) => {
        if (problem instanceof Problem) security.note({ kind: 'registration', outcome: 'refused' });
        throw problem;
      });
      security.note({ kind: 'registration', outcome: 'success', userId: user.id });
      return sessions.open(user);
    },

    /**
     * Signs in. A wrong password and an unknown e-mail get the same answer after the same work.
     * @param address of the one who asks, as limits count it; too many failures from it are refused for a while (429).
     */
    logIn: async (body: LoginBody, address: string): Promise<OpenedSession> => {
      const email = normaliseEmail(body.email);
      const attempt = await logins.begin(email, address);
      const found = await userByEmail(db, email);
      const isRight = await passwords.matches(found?.passwordHash, body.password);
      if (found === undefined || !isRight) {
        security.note({ kind: 'log_in', outcome: 'refused', userId: found?.user.id });
        throw new Problem('invalid_credentials', 'The e-mail or the password is not right.');
      }
      await attempt.succeeded();
      security.note({ kind: 'log_in', outcome: 'success', userId: found.user.id });
      return sessions.open(found.user);
    },

    refresh: sessions.refresh,
    logOut: sessions.end,
    stateOfSession: sessions.stateOf,

    /** Changes what a person says of themselves. */
    changeProfile: async (actor: Actor, body: ProfilePatch, meta: CommandMeta): Promise<UserAnswer> => {
      const { avatar, ...said } = body;
      const avatarUrl = await avatarFor(actor.id, avatar);
      const { answer, event } = await inTransaction(db, actor.organization, (transaction) =>
        execute(transaction, users, {
          ...{ id: actor.id, actor, meta, name: 'change-profile', body },
          decide: (user) =>
            avatarUrl instanceof Problem ? avatarUrl : decideChangeProfile(user, { ...said, avatarUrl }),
        }),
      );
      if (event !== undefined) hint();
      return answer;
    },

    /** @returns the person with what only they may see. */
    account: async (userId: string): Promise<User> => {
      const user = await userById(db, userId);
      if (user === undefined) throw userKind.absent();
      return user;
    },

    /** @returns whether there is a person of that e-mail, who now has the role. */
    grantRole: async (email: string, role: Role): Promise<boolean> => {
      const userId = await setRole(db, normaliseEmail(email), role);
      if (userId === undefined) return false;
      security.note({ kind: 'role_change', outcome: 'success', userId, details: { role } });
      return true;
    },
  };
}
export type Identity = ReturnType<typeof createIdentity>;

async function refuseWeak(body: RegisterBody): Promise<void> {
  const message = await weaknessOf(body);
  if (message === undefined) return;
  const details = [{ path: 'password', message }];
  throw new Problem('validation_failed', 'The password would be guessed.', { details });
}

/** An event names no private field, not even as something that changed. */
function isPublicField(field: string): boolean {
  return field !== 'email' && field !== 'password';
}
