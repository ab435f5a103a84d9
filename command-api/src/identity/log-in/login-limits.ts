import { createHash } from 'node:crypto';
import type { CommandLimits } from '../../limits.ts';

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
   * @returns takes the attempt back when it succeeded; or half of it did, and it says nothing of guesses.
   * @throws {Problem} 429 with the seconds to wait.
   */
  begin(email: string, address: string): Promise<LoginAttempt>;
}

/** What is counted lies in another store and in logs: no e-mail may be read there. */
const hashed = (text: string) => createHash('sha256').update(text).digest('base64url');

/** @returns the bounds: of an address for an e-mail, of the address for all of them, and of the e-mail for all addresses. */
export function createLoginLimits({
  failedLogins,
  failedLoginsOfAddress,
  failedLoginsOfAccount,
}: Pick<CommandLimits, 'failedLogins' | 'failedLoginsOfAddress' | 'failedLoginsOfAccount'>): LoginLimits {
  return {
    begin: async (email, address) => {
      const both = hashed(`${address}\n${email}`);
      const account = hashed(email);
      await failedLoginsOfAddress.take(address);
      await failedLogins.take(both);
      await failedLoginsOfAccount.take(account);
      const takeBack = async () => {
        await Promise.all([
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
            failedLoginsOfAddress.giveBack(address),
            failedLogins.forget(both),
            failedLoginsOfAccount.giveBack(account),
          ]);
        },
      };
    },
  };
}
