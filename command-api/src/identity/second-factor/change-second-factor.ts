import type { AccessClaims } from '@vivarium/contracts/identity/http/session.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { inTransaction } from '../../aggregate/postgres/transaction.ts';
import type { ConfirmPassword } from '../account/confirm-password.ts';
import type { IdentityDependencies } from '../dependencies.ts';
import { lockedUser, userById } from '../identity.store.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import { sessionOpenedAt } from '../session/session.store.ts';
import type { Sessions } from '../session/sessions.ts';
import type { User } from '../user.ts';
import { userKind } from '../user-kind.ts';
import { newRecoveryCodes, normalCode } from './recovery-codes.ts';
import {
  confirmFactor,
  keepUnconfirmed,
  removeFactor,
  replaceRecoveryCodes,
  secondFactorOf,
} from './second-factor.store.ts';
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts';
import type { CheckCode } from './wrong-codes.ts';

/** Who has signed in so lately need not say the password once more, in milliseconds. */
const FRESH_MS = 10 * 60_000;

interface Changing
  extends Pick<IdentityDependencies, 'db' | 'clock' | 'sealing' | 'security' | 'hint' | 'limits'> {
  sessions: Sessions;
  checkCode: CheckCode;
  letters: Letters;
  confirmPassword: ConfirmPassword;
}

/** What people do about their second factor. Every function throws {@link Problem} to refuse. */
export function changeSecondFactor(dependencies: Changing) {
  const { db, clock, sealing, security, hint, limits, sessions, checkCode, letters, confirmPassword } =
    dependencies;
  const isOn = () => new Problem('second_factor_is_on', 'Your second factor is on already.');
  const notValid = () =>
    new Problem('code_not_valid', 'The code is not right, or was used already. Take the next one.', {
      details: [{ path: 'code', message: 'is not right, or was used already' }],
    });
  const personOf = async (userId: string) => {
    const user = await userById(db, userId);
    if (user === undefined) throw userKind.absent();
    return user;
  };
  const unconfirmedOf = async (userId: string) => {
    const factor = await secondFactorOf(db, userId);
    if (factor?.confirmed_at) throw isOn();
    return factor?.sealed;
  };
  const digests = (userId: string, codes: readonly string[]) =>
    codes.map((code) => sealing.digest(normalCode(code), `recovery code of ${userId}`));
  const tellOf = (user: User, what: string) => letterTo(user, 'second_factor_changed', { what });
  const demandCode = async (userId: string, code: string) => {
    await limits.codesOfPerson.take(userId);
    const outcome = await checkCode(await personOf(userId), code);
    if (!outcome.startsWith('right')) throw notValid();
  };

  return {
    /** @returns a secret that counts once it is confirmed; an earlier one that was not counts no more. */
    begin: async ({ sub, sid }: AccessClaims, password: string | undefined, address: string) => {
      const user = await personOf(sub);
      const openedAt = await sessionOpenedAt(db, sid);
      const isFresh = openedAt !== undefined && clock().getTime() - openedAt.getTime() < FRESH_MS;
      if (!isFresh || password !== undefined) await confirmPassword(sub, password ?? '', address);
      const secret = newTotpSecret();
      const sealed = sealing.seal(secret, `second factor of ${sub}`);
      if (!(await keepUnconfirmed(db, { userId: sub, sealed, now: clock() }))) throw isOn();
      return { secret, uri: totpUri(secret, user.email) };
    },

    /** Switches it on: the other sessions, which were opened without it, end. @returns recovery codes. */
    confirm: async ({ sub, sid }: AccessClaims, code: string): Promise<string[]> => {
      await limits.codesOfPerson.take(sub);
      const [user, sealed] = [await personOf(sub), await unconfirmedOf(sub)];
      if (sealed === undefined) throw notValid();
      const now = clock();
      const secret = sealing.open(sealed, `second factor of ${sub}`);
      const step = secret && stepOfCode(secret, normalCode(code), now, 0);
      if (typeof step !== 'number') throw notValid();
      const codes = newRecoveryCodes();
      const ended = await inTransaction(db, undefined, async (transaction) => {
        // First, as whoever opens a session does: none is opened without it after these have ended.
        await lockedUser(transaction, sub);
        if (!(await confirmFactor(transaction, { userId: sub, sealed, step, now }))) {
          await unconfirmedOf(sub);
          throw notValid();
        }
        await replaceRecoveryCodes(transaction, sub, digests(sub, codes));
        await letters.within(transaction, tellOf(user, 'on'));
        return sessions.endWithin(transaction, sub, { except: sid });
      });
      await ended.tell();
      security.note({ kind: 'second_factor', outcome: 'success', userId: sub, details: { what: 'on' } });
      hint();
      return codes;
    },

    /** The other sessions end. @returns new recovery codes; the old ones are none any more. */
    renewCodes: async (
      { sub: userId, sid }: AccessClaims,
      { password, code }: Proof,
      address: string,
    ): Promise<string[]> => {
      const confirmed = await confirmPassword(userId, password, address);
      await demandCode(userId, code);
      const codes = newRecoveryCodes();
      const ended = await inTransaction(db, undefined, async (transaction) => {
        const user = await confirmed.within(transaction);
        await replaceRecoveryCodes(transaction, userId, digests(userId, codes));
        await letters.within(transaction, tellOf(user, 'codes'));
        return sessions.endWithin(transaction, userId, { except: sid });
      });
      await ended.tell();
      security.note({ kind: 'second_factor', outcome: 'success', userId, details: { what: 'codes' } });
      hint();
      return codes;
    },

    /** Switches it off: the other sessions end, as they do with a changed password (ASVS 5.0, V7.4.3). */
    end: async (
      { sub: userId, sid }: AccessClaims,
      { password, code }: Proof,
      address: string,
    ): Promise<void> => {
      const confirmed = await confirmPassword(userId, password, address);
      await demandCode(userId, code);
      const ended = await inTransaction(db, undefined, async (transaction) => {
        const user = await confirmed.within(transaction);
        await removeFactor(transaction, userId);
        await letters.within(transaction, tellOf(user, 'off'));
        return sessions.endWithin(transaction, userId, { except: sid });
      });
      await ended.tell();
      security.note({ kind: 'second_factor', outcome: 'success', userId, details: { what: 'off' } });
      hint();
    },
  };
}

interface Proof {
  password: string;
  code: string;
}
