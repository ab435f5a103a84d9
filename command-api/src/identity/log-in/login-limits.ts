import type { CommandLimits } from '../../limits.ts';
import type { Suspicion } from '../captcha/suspicion.ts';
import { countedAs } from './counted-as.ts';

/** A log-in under way. */
export interface LoginAttempt {
  succeeded(): Promise<void>;
  /** The password was right, and a code is missing: no guess, and nothing that lets somebody guess codes for ever. */
  unfinished(): Promise<void>;
  failed(): Promise<void>;
  /**
   * Finds out what the attempt comes to. Where that throws, nothing was found out, and nobody has guessed: what was counted is
   * taken back, or an outage of ours would keep people out for longer than it lasts.
   */
  judge<Verdict>(work: () => Promise<Verdict>): Promise<Verdict>;
}

/** Bounds failed log-ins. */
export interface LoginLimits {
  /**
   * Counts an attempt before the password is looked at, so that many at once cannot slip through.
   * @param who e-mail of whoever signs in; id of whoever is signed in and confirms their password, which is counted apart:
   *   anybody can fail at an e-mail, and must not keep its person from protecting the account
   * @param address as limits count it.
   * @param proof of whoever signs in that no program guesses, which is asked for after a few failures; who confirms their
   *   password is signed in, and not asked
   * @returns takes the attempt back when it succeeded; or half of it did, and it says nothing of guesses.
   * @throws {Problem} 429 with the seconds to wait, 403 `captcha_required`.
   */
  begin(who: string, address: string, proof?: { answer: string | undefined }): Promise<LoginAttempt>;
  /**
   * Forgets what was guessed at a password that is none any more, from wherever; of guesses by one address at one e-mail
   * those of the address that has set another one.
   */
  forget(person: { id: string; email: string }, address: string): Promise<void>;
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
    begin: async (who, address, proof) => {
      const both = countedAs(`${address}\n${who}`);
      const account = countedAs(who);
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
        judge: async (work) => {
          try {
            return await work();
          } catch (problem) {
            await takeBack();
            throw problem;
          }
        },
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
    forget: async ({ id, email }, address) => {
      const forgetting = [email, id].flatMap((who) => [
        failedLogins.forget(countedAs(`${address}\n${who}`)),
        failedLoginsOfAccount.forget(countedAs(who)),
      ]);
      await Promise.all([...forgetting, unprovenLogins.forget(countedAs(email))]);
    },
  };
}
