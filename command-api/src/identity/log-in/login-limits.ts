import type { CommandLimits } from '../../limits.ts';
import type { Suspicion } from '../captcha/suspicion.ts';
import { countedAs } from './counted-as.ts';

/** A log-in under way. */
export interface LoginAttempt {
  succeeded(): Promise<void>;
  /** The password was right, and a code is missing: no guess, and nothing that lets somebody guess codes for ever. */
  unfinished(): Promise<void>;
  failed(): Promise<void>;
}

/** Bounds failed log-ins. */
export interface LoginLimits {
  /**
   * Counts an attempt before the password is looked at, so that many at once cannot slip through.
   * @param address as limits count it.
   * @param proof of whoever signs in that no program guesses, which is asked for after a few failures; who confirms their
   *   password is signed in, and not asked
   * @returns takes the attempt back when it succeeded; or half of it did, and it says nothing of guesses.
   * @throws {Problem} 429 with the seconds to wait, 403 `captcha_required`.
   */
  begin(email: string, address: string, proof?: { answer: string | undefined }): Promise<LoginAttempt>;
}

/** @returns the bounds: of an address for an e-mail, of the address for all of them, and of the e-mail for all addresses. */
export function createLoginLimits(
  {
    failedLogins,
    failedLoginsOfAddress,
    failedLoginsOfAccount,
    unprovenLogins,
    unprovenLoginsOfAddress,
  }: Pick<
    CommandLimits,
    | 'failedLogins'
    | 'failedLoginsOfAddress'
    | 'failedLoginsOfAccount'
    | 'unprovenLogins'
    | 'unprovenLoginsOfAddress'
  >,
  suspicion: Suspicion,
): LoginLimits {
  return {
    begin: async (email, address, proof) => {
      const both = countedAs(`${address}\n${email}`);
      const account = countedAs(email);
      const unproven = [
        [unprovenLogins, account],
        [unprovenLoginsOfAddress, address],
      ] as const;
      const trust = proof && (await suspicion.demand(unproven, proof.answer));
      await failedLoginsOfAddress.take(address);
      await failedLogins.take(both);
      await failedLoginsOfAccount.take(account);
      const takeBack = async () => {
        await Promise.all([
          trust?.(),
          failedLoginsOfAddress.giveBack(address),
          failedLogins.giveBack(both),
          failedLoginsOfAccount.giveBack(account),
        ]);
      };
      return {
        unfinished: takeBack,
        failed: async () => undefined,
        succeeded: async () => {
          await Promise.all([
            trust?.(),
            failedLoginsOfAddress.giveBack(address),
            failedLogins.forget(both),
            failedLoginsOfAccount.giveBack(account),
          ]);
        },
      };
    },
  };
}
