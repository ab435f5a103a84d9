import { Problem } from '@vivarium/contracts/problem.ts';

/** @returns the refusal of whoever is kept out. Told only to who has proved to be them. */
export function accountSuspended(): Problem {
  return new Problem(
    'account_suspended',
    'Your account is suspended. Write to us if you think it should not be.',
  );
}
