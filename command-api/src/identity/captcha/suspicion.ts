import { Problem } from '@vivarium/contracts/problem.ts';
import type { Limit } from '@vivarium/platform/limits/limits.ts';
import type { Captcha } from './captcha.ts';

/** Lets people through a few times, and then those only who prove that no program guesses. */
export interface Suspicion {
  /**
   * @param counted what is counted of whoever asks without a proof, by which key
   * @param answer to a puzzle, where one was given
   * @returns takes back what was counted, where it says nothing against them
   * @throws {Problem} 403 `captcha_required`
   */
  demand(
    counted: readonly (readonly [Limit, string])[],
    answer: string | undefined,
  ): Promise<() => Promise<void>>;
}

const required = (message: string) => new Problem('captcha_required', message);

/** @param captcha asked only of those who are suspected: whoever has an answer is counted no more. */
export function suspicionBy(captcha: Pick<Captcha, 'accepts'>): Suspicion {
  return {
    demand: async (counted, answer) => {
      if (answer !== undefined) {
        if (await captcha.accepts(answer)) return async () => {};
        throw required('This proof was used already, is too old or wrong. Ask for another puzzle.');
      }
      try {
        for (const [limit, key] of counted) await limit.take(key);
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        throw required('Prove that no program is trying: solve the puzzle of /auth/captcha.');
      }
      return async () => {
        for (const [limit, key] of counted) await limit.giveBack(key);
      };
    },
  };
}
