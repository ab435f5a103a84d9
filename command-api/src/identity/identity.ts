import type { ProfilePatch } from '@vivarium/contracts/identity/http/profile.ts';
import type { LoginBody, RegisterBody } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { KycStatus } from '@vivarium/contracts/shared/kyc-status.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Actor } from '../aggregate/decision.ts';
import { execute } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import { guardAccounts } from './account/account-security.ts';
import { confirmsPasswords } from './account/confirm-password.ts';
import { decideChangeProfile } from './change-profile/decide.ts';
import { changesRoles } from './change-role/change-role.ts';
import { closesAccounts } from './close-account/closing.ts';
import type { IdentityDependencies } from './dependencies.ts';
import { normaliseEmail } from './email.ts';
import {
  hasVerifiedEmail,
  insertUser,
  passwordOf,
  userByEmail,
  userById,
  userByRegistrationKey,
  userStore,
} from './identity.store.ts';
import { createLetters, letterTo } from './letters/letters.ts';
import { invalidCredentials } from './log-in/invalid-credentials.ts';
import { type AskedAddress, askedAddressOf } from './mailed-tokens/asked-address.store.ts';
import { decideOfficialStore } from './official-store/decide.ts';
import { managesLinkedSignIns } from './oidc/linked-sign-ins.ts';
import { signsInElsewhere } from './oidc/sign-in-elsewhere.ts';
import { refuseWeak } from './password/refuse-weak.ts';
import { decideRegister } from './register/decide.ts';
import { registrationKey, type StoredRegistration } from './register/registration.ts';
import { changeSecondFactor } from './second-factor/change-second-factor.ts';
import { codeMissing } from './second-factor/code-missing.ts';
import { createSecondFactors } from './second-factor/second-factor.ts';
import { checksCodes } from './second-factor/wrong-codes.ts';
import { createSessions, type OpenedSession } from './session/sessions.ts';
import { suspensions } from './suspension/suspensions.ts';
import type { User } from './user.ts';
import { userEvent } from './user-event.ts';
import { type UserAnswer, userKind } from './user-kind.ts';

/** What people can do about their accounts, apart from HTTP. Every function throws {@link Problem} to refuse. */
export function createIdentity(dependencies: IdentityDependencies) {
  const { db, clock, newId, passwords, logins, limits, security, avatarFor, hint } = dependencies;
  const { captcha, suspicion } = dependencies;
  const factors = createSecondFactors({ ...dependencies, isDemanded: dependencies.demandSecondFactor });
  const sessions = createSessions({ ...dependencies, roleOf: factors.roleOf });
  const confirmPassword = confirmsPasswords(db, passwords, logins);
  const letters = createLetters(dependencies);
  const checkCode = checksCodes({ ...dependencies, factors, letters });
  const users = { kind: userKind, store: userStore, clock, newId };

  /**
   * Writes the person; no session yet. They are written to, unless the address is known to be theirs.
   * @param isEmailVerified as for the people of the demo
   */
  const keepRegistration = async (
    body: Omit<RegisterBody, 'captcha'>,
    meta: CommandMeta,
    { isEmailVerified = false }: { isEmailVerified?: boolean } = {},
  ): Promise<Omit<StoredRegistration, 'request'>> => {
    const key = meta.idempotencyKey === undefined ? undefined : registrationKey(meta.idempotencyKey, body);
    const earlier = async () => {
      const stored = key && (await userByRegistrationKey(db, key));
      if (key === undefined || stored === undefined) return undefined;
      const isSame =
        stored.request.equals(key.request) && (await passwords.matches(stored.passwordHash, body.password));
      if (isSame) return stored;
      throw new Problem('idempotency_key_reused', 'The Idempotency-Key belongs to another registration.');
    };
    const known = await earlier();
    if (known !== undefined) return known;
    await refuseWeak(body);
    const now = clock();
    const user = decideRegister(body, { id: newId(), now, isEmailVerified });
    const event = userEvent(
      { type: 'user.registered', after: user, changed: Object.keys(body).filter(isPublicField) },
      { id: newId(), now, cause: meta.cause },
    );
    const passwordHash = await passwords.hash(body.password);
    const isNew = await inTransaction(db, undefined, async (transaction) => {
      if (!(await insertUser(transaction, { user, passwordHash, key }, event))) return false;
      if (!isEmailVerified) await letters.within(transaction, letterTo(user, 'verify_email'), meta.cause);
      return true;
    });
    // Of several requests with one key that come at once, one has written; the others find what it wrote.
    const winner = isNew ? { user, passwordHash } : await earlier();
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
    registerPerson: async (...registration: Parameters<typeof keepRegistration>): Promise<User> =>
      (await keepRegistration(...registration)).user,
    posePuzzle: captcha.pose,
    ...guardAccounts({ ...dependencies, sessions, letters, confirmPassword }),
    ...suspensions({ ...dependencies, sessions, letters }),
    confirmPassword,
    closeAccount: closesAccounts({ ...dependencies, sessions }),
    secondFactor: changeSecondFactor({ ...dependencies, sessions, checkCode, letters, confirmPassword }),
    linkedSignIns: managesLinkedSignIns({ ...dependencies, sessions, letters, confirmPassword }),
    signInElsewhere: signsInElsewhere({ ...dependencies, sessions, letters }),
    hasVerifiedEmail: (userId: string) => hasVerifiedEmail(db, userId),

    /**
     * Registers and signs in.
     * @param address of the one who asks, as limits count it.
     */
    register: async (
      { captcha: answer, ...body }: RegisterBody,
      meta: CommandMeta,
      address: string,
    ): Promise<OpenedSession> => {
      await suspicion.demand([[limits.unprovenRegistrations, address]], answer);
      // Before anything is hashed or looked up, and whatever it comes to: a refusal tells that somebody is a member.
      await limits.registrations.take(address);
      let userId: string | undefined;
      try {
        const { user, passwordHash } = await keepRegistration(body, meta);
        userId = user.id;
        // Sent once more it lets in nobody whom their password would not.
        const opened = await sessions.open(user, { passwordHash });
        security.note({ kind: 'registration', outcome: 'success', userId });
        return opened;
      } catch (problem) {
        if (problem instanceof Problem) security.note({ kind: 'registration', outcome: 'refused', userId });
        throw problem;
      }
    },

    /**
     * Signs in. A wrong password and an unknown e-mail get the same answer after the same work.
     * @param address of the one who asks, as limits count it; too many failures from it are refused for a while (429).
     */
    logIn: async (body: LoginBody, address: string): Promise<OpenedSession> => {
      const email = normaliseEmail(body.email);
      const attempt = await logins.begin(email, address, { answer: body.captcha });
      const { found, isRight } = await attempt.judge(async () => {
        const found = await userByEmail(db, email);
        return { found, isRight: await passwords.matches(found?.passwordHash, body.password) };
      });
      if (found === undefined || !isRight) {
        await attempt.failed();
        security.note({ kind: 'log_in', outcome: 'refused', userId: found?.user.id });
        throw invalidCredentials();
      }
      const { user } = found;
      const refused = (why: string) =>
        security.note({ kind: 'log_in', outcome: 'refused', userId: user.id, details: { why } });
      const code = await attempt.judge(() => checkCode(user, body.code));
      if (code === 'missing') {
        await attempt.unfinished();
        throw codeMissing();
      }
      if (code === 'wrong') {
        await attempt.failed();
        refused('code');
        throw new Problem(
          'second_factor_wrong',
          'The code is not right, or was used already. Take the next one.',
        );
      }
      await attempt.succeeded();
      // Only who knows the password is told that they are suspended: it is nobody else's business.
      const { passwordHash } = found;
      const proof = { passwordHash, hasGivenCode: code !== 'off' };
      const opened = await sessions.open(user, proof).catch((problem: unknown) => {
        if (problem instanceof Problem) refused(problem.code);
        throw problem;
      });
      if (code === 'right by a recovery code') {
        security.note({ kind: 'recovery_code', outcome: 'success', userId: user.id });
        await letters.send(letterTo(user, 'second_factor_changed', { what: 'used' }));
      }
      security.note({ kind: 'log_in', outcome: 'success', userId: user.id });
      return opened;
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

    /** Shows somebody's shop as one that the marketplace vouches for, or no more. Twice is once. */
    changeOfficialStore: async (
      actor: Actor,
      userId: string,
      isOfficialStore: boolean,
      meta: CommandMeta,
    ): Promise<void> => {
      const { event } = await inTransaction(db, actor.organization, (transaction) =>
        execute(transaction, users, {
          ...{ id: userId, actor, meta, name: 'official-store', body: { isOfficialStore } },
          decide: (user) => decideOfficialStore(user, isOfficialStore),
        }),
      );
      if (event === undefined) return;
      hint();
      const details = { person: encodeId(userId), step: isOfficialStore ? 'made' : 'ended' };
      security.note({ kind: 'official_store', outcome: 'success', userId: actor.id, details });
    },

    /** @returns the person with what only they may see. */
    account: async (userId: string): Promise<OwnAccount> => {
      const [user, password, asked, phone, kycStatus] = await Promise.all([
        userById(db, userId),
        passwordOf(db, userId),
        askedAddressOf(db, userId, dependencies.clock()),
        dependencies.maskedPhoneOf(userId),
        dependencies.kycStatusOf(userId),
      ]);
      if (user === undefined) throw userKind.absent();
      const secondFactor = await factors.stateOf(user);
      const hasPassword = password?.passwordHash !== undefined;
      return { ...user, asked, hasPassword, secondFactor, kycStatus, phone: phone ?? null };
    },

    /** Tells somebody, and writes down, that everything that is kept of them was handed out: an open session was enough. */
    tellOfExport: async (userId: string): Promise<void> => {
      const user = await userById(db, userId);
      if (user === undefined) throw userKind.absent();
      await letters.send(letterTo(user, 'account_exported'));
      security.note({ kind: 'account_export', outcome: 'success', userId });
    },

    grantRole: changesRoles({ ...dependencies, sessions }),
  };
}

/** What somebody sees of themselves. */
export interface OwnAccount extends User {
  asked: AskedAddress | undefined;
  kycStatus: KycStatus;
  hasPassword: boolean;
  secondFactor: { on: boolean; demanded: boolean; recoveryCodesLeft: number };
}

export type Identity = ReturnType<typeof createIdentity>;

/** An event names no private field, not even as something that changed. */
function isPublicField(field: string): boolean {
  return field !== 'email' && field !== 'password';
}
