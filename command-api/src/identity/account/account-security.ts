import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import type { LetterKind } from '@vivarium/contracts/identity/letter-events.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Transaction } from 'kysely';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { IdentityDependencies } from '../dependencies.ts';
import { normaliseEmail } from '../email.ts';
import { setPassword, userById } from '../identity.store.ts';
import type { IdentityTables } from '../identity.table.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import { countedAs } from '../log-in/counted-as.ts';
import { noteAskedAddress } from '../mailed-tokens/asked-address.store.ts';
import {
  findMailedToken,
  forgetMailedTokens,
  takeMailedToken,
} from '../mailed-tokens/mailed-tokens.store.ts';
import { forgetLinks } from '../oidc/linked-sign-ins.store.ts';
import { refuseWeak } from '../password/refuse-weak.ts';
import { removeFactor } from '../second-factor/second-factor.store.ts';
import type { Sessions } from '../session/sessions.ts';
import type { User } from '../user.ts';
import { userKind } from '../user-kind.ts';
import type { ConfirmPassword } from './confirm-password.ts';
import { maskedEmail } from './masked-email.ts';
import { provesEmails, unlessTaken } from './prove-email.ts';
import { restoresEmails } from './restore-email.ts';
import { tellsNewPassword } from './tell-new-password.ts';
import { tokenNotValid } from './token-not-valid.ts';

interface Guarding
  extends Pick<
    IdentityDependencies,
    | 'db'
    | 'clock'
    | 'newId'
    | 'passwords'
    | 'logins'
    | 'security'
    | 'hint'
    | 'limits'
    | 'suspicion'
    | 'labelOf'
  > {
  sessions: Sessions;
  letters: Letters;
  confirmPassword: ConfirmPassword;
}

/** What keeps an account its person's own. Every function throws {@link Problem} to refuse. */
export function guardAccounts({
  db,
  clock,
  newId,
  passwords,
  logins,
  security,
  hint,
  limits,
  suspicion,
  labelOf,
  sessions,
  letters,
  confirmPassword,
}: Guarding) {
  const prove = provesEmails({ clock, newId });
  const tellNewPassword = tellsNewPassword({ letters, labelOf });

  /** Whoever has registered with somebody else's address must not keep out, or come in beside, whose it turns out to be. */
  const takeOver = async (transaction: Transaction<IdentityTables>, userId: string) => {
    await removeFactor(transaction, userId);
    await forgetLinks(transaction, userId);
  };

  /**
   * Somebody else's inbox is not to be filled; whoever asks does not learn that it is full. Whether a letter comes of it is not
   * known yet (ADR 51), so that each kind has room of its own: what is asked for in vain keeps nobody from another.
   */
  const isRoomFor = async (kind: LetterKind, email: string) => {
    try {
      await limits.lettersTo.take(countedAs(`${kind} ${email}`));
      return true;
    } catch (problem) {
      if (problem instanceof Problem) return false;
      throw problem;
    }
  };

  /** With a password what was guessed at it is none any more; and whoever has guessed codes knew the one before. */
  const forgetGuesses = async (user: Pick<User, 'id' | 'email'>, address: string) => {
    await Promise.all([logins.forget(user, address), limits.wrongCodesOfPerson.forget(user.id)]);
  };

  return {
    /** Takes the word of a mail to a person's address, or to the one that they want to have. */
    verifyEmail: async (word: string): Promise<void> => {
      const verifying = inTransaction(db, undefined, async (transaction) => {
        const taken = await takeMailedToken(transaction, word, ['verify_email', 'change_email'], clock());
        if (taken === undefined) return undefined;
        const { user, token } = taken;
        const isChange = token.purpose === 'change_email';
        if (!isChange && user.email !== token.email) return undefined;
        // Whatever was mailed to the address before is good for nothing at the one after.
        await forgetMailedTokens(transaction, user, isChange ? undefined : ['verify_email']);
        await prove(transaction, user, token.email);
        if (isChange) {
          // Whoever reads mails to an address that was never proved may be anybody: it was mistyped, perhaps.
          const kind = user.emailVerifiedAt === null ? 'email_left' : 'restore_email';
          await letters.within(transaction, letterTo(user, kind, { to: maskedEmail(token.email) }));
        }
        return { userId: user.id, isChange };
      });
      // Somebody else may have registered with it meanwhile.
      const done = await unlessTaken(verifying);
      if (done === undefined) throw tokenNotValid();
      const kind = done.isChange ? 'email_change' : 'email_verification';
      security.note({ kind, outcome: 'success', userId: done.userId });
      hint();
    },

    /**
     * Has the mail sent once more: to whoever is signed in, or to an address, if it is a member's and not verified.
     * @param address of the one who asks, as limits count it
     * @param captcha answer to a puzzle, which is wanted of whoever is not signed in and has asked often
     */
    resendVerification: async (
      claims: AccessClaims | undefined,
      { email, captcha }: { email?: string | undefined; captcha?: string | undefined },
      address: string,
    ): Promise<void> => {
      if (claims === undefined) await suspicion.demand([[limits.unprovenLetters, address]], captcha);
      await limits.lettersOfAddress.take(address);
      const own = claims && (await userById(db, claims.sub));
      const recipient = own?.email ?? (email === undefined ? undefined : normaliseEmail(email));
      if (recipient === undefined) throw new Problem('unauthenticated', 'Sign in, or say the address.');
      if (await isRoomFor('verify_email', recipient))
        await letters.send({ kind: 'verify_email', recipient, userId: own?.id });
    },

    /** Has a mail sent by which a new password is set, if it is a member's address. @param captcha as above */
    forgotPassword: async (
      { email, captcha }: { email: string; captcha?: string | undefined },
      address: string,
    ): Promise<void> => {
      await suspicion.demand([[limits.unprovenLetters, address]], captcha);
      await limits.lettersOfAddress.take(address);
      const recipient = normaliseEmail(email);
      if (await isRoomFor('reset_password', recipient))
        await letters.send({ kind: 'reset_password', recipient });
      security.note({ kind: 'password_reset', outcome: 'success', details: { step: 'asked' } });
    },

    /**
     * Sets a new password by the word of a mail, which proves the address, too. Every session ends; so does a second factor,
     * and what they sign in by elsewhere, where the address was not proved before.
     * @param address of the one who asks, as limits count it: with the password what was guessed at it counts no more
     */
    resetPassword: async (word: string, password: string, address: string): Promise<void> => {
      const token = await findMailedToken(db, word, 'reset_password', clock());
      const user = token && (await userById(db, token.user_id));
      if (user === undefined) throw tokenNotValid();
      await refuseWeak({ ...user, password });
      const passwordHash = await passwords.hash(password);
      const ended = await inTransaction(db, undefined, async (transaction) => {
        const taken = await takeMailedToken(transaction, word, ['reset_password'], clock());
        if (taken === undefined || taken.user.email !== taken.token.email) return undefined;
        const { user: now } = taken;
        await forgetMailedTokens(transaction, now);
        await setPassword(transaction, now.id, passwordHash, clock());
        if (now.emailVerifiedAt === null) await takeOver(transaction, now.id);
        await prove(transaction, now, now.email);
        await tellNewPassword(transaction, now);
        return sessions.endWithin(transaction, now.id, {});
      });
      if (ended === undefined) throw tokenNotValid();
      await ended.tell();
      hint();
      await forgetGuesses(user, address);
      security.note({
        kind: 'password_reset',
        outcome: 'success',
        userId: user.id,
        details: { step: 'done' },
      });
    },

    /** Changes a password. The other sessions end, and mailed words are good for nothing. */
    changePassword: async (
      { sub, sid }: AccessClaims,
      { current, password }: { current: string; password: string },
      address: string,
    ): Promise<void> => {
      const refused = (problem: unknown) => {
        security.note({ kind: 'password_change', outcome: 'refused', userId: sub });
        throw problem;
      };
      const confirmed = await confirmPassword(sub, current, address, 'current').catch(refused);
      const known = await userById(db, sub);
      if (known === undefined) throw userKind.absent();
      await refuseWeak({ ...known, password });
      const passwordHash = await passwords.hash(password);
      const ended = await inTransaction(db, undefined, async (transaction) => {
        const user = await confirmed.within(transaction).catch(refused);
        await setPassword(transaction, sub, passwordHash, clock());
        await forgetMailedTokens(transaction, user, ['reset_password', 'change_email']);
        await tellNewPassword(transaction, user);
        return sessions.endWithin(transaction, sub, { except: sid });
      });
      await ended.tell();
      hint();
      await forgetGuesses(known, address);
      security.note({ kind: 'password_change', outcome: 'success', userId: sub });
    },

    /** Writes to the new address, which is used once it is confirmed, and tells the old one. */
    changeEmail: async (
      { sub }: AccessClaims,
      { password, email }: { password: string; email: string },
      address: string,
    ): Promise<void> => {
      const confirmed = await confirmPassword(sub, password, address);
      const known = await userById(db, sub);
      if (known === undefined) throw userKind.absent();
      const recipient = normaliseEmail(email);
      if (recipient === known.email) return;
      await limits.lettersOfAddress.take(address);
      const isRoom = await isRoomFor('change_email', recipient);
      await inTransaction(db, undefined, async (transaction) => {
        const user = await confirmed.within(transaction);
        await noteAskedAddress(transaction, sub, recipient, clock());
        if (!isRoom) return;
        await letters.within(transaction, { kind: 'change_email', recipient, userId: sub });
        const details = { to: maskedEmail(recipient) };
        await letters.within(transaction, letterTo(user, 'email_change_told', details));
      });
      hint();
      security.note({ kind: 'email_change', outcome: 'success', userId: sub, details: { step: 'asked' } });
    },

    restoreEmail: restoresEmails({ db, clock, newId, security, hint, sessions, letters }),

    sessionsOf: sessions.listOf,

    /** Ends one of somebody's sessions. */
    endSession: async (userId: string, sessionId: string): Promise<void> => {
      const ended = await inTransaction(db, undefined, (transaction) =>
        sessions.endWithin(transaction, userId, { only: sessionId }),
      );
      if (ended.count === 0) throw new Problem('session_not_found', 'There is no such session.');
      await ended.tell();
      security.note({ kind: 'session_end', outcome: 'success', userId });
    },
  };
}
