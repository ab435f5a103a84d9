import type { IdentityDependencies } from '../dependencies.ts';
import { type Letters, letterTo } from '../letters/letters.ts';
import type { User } from '../user.ts';
import { countWrongCode } from './second-factor.store.ts';
import type { CodeOutcome, SecondFactors } from './second-factor.ts';

/** After so many wrong codes, and so many more, their owner is written to: whoever gives them knows the password. */
const TOLD_EACH = 10;

type Bounding = Pick<IdentityDependencies, 'db' | 'limits'> & { factors: SecondFactors; letters: Letters };

/**
 * Checks a code of whoever has given the right password. Wrong ones have a limit of their own, by account and from wherever:
 * those of log-ins count addresses and e-mails, and let somebody who has many addresses and the password go on guessing.
 */
export function checksCodes({ db, limits, factors, letters }: Bounding) {
  return async (user: User, code: string | undefined): Promise<CodeOutcome> => {
    // Before it is looked at, so that many at once cannot slip through.
    if (code) await limits.wrongCodesOfPerson.take(user.id);
    const outcome = await factors.check(user.id, code).catch(async (problem: unknown) => {
      // Nothing was found out, and nobody has guessed.
      if (code) await limits.wrongCodesOfPerson.giveBack(user.id);
      throw problem;
    });
    if (outcome === 'wrong') {
      const count = await countWrongCode(db, user.id);
      if (count > 0 && count % TOLD_EACH === 0)
        await letters.send(letterTo(user, 'second_factor_guessed', { count: String(count) }));
    } else if (code) {
      // Others may have been wrong: a sign-in of the owner forgives nothing to whoever guesses.
      await limits.wrongCodesOfPerson.giveBack(user.id);
    }
    return outcome;
  };
}
export type CheckCode = ReturnType<typeof checksCodes>;
