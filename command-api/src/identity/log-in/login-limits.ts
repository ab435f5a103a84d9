import { createHash } from 'node:crypto';
import type { CommandLimits } from '../../limits.ts';

/** Bounds failed log-ins. */
export interface LoginLimits {
  /**
   * Counts an attempt before the password is looked at, so that many at once cannot slip through.
   * @param address as limits count it.
   * @returns takes the attempt back when it succeeded.
   * @throws {Problem} 429 with the seconds to wait.
   */
  begin(email: string, address: string): Promise<{ succeeded(): Promise<void> }>;
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
      return {
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
