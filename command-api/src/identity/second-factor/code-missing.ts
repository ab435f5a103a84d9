import { Problem } from '@vivarium/contracts/problem.ts';

/** @returns the refusal of whoever has a second factor and gave no code of it. Told only to who has the password. */
export function codeMissing(): Problem {
  return new Problem('second_factor_required', 'Give the code of your authenticator, too.');
}
