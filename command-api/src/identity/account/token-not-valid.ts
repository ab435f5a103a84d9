import { Problem } from '@vivarium/contracts/problem.ts';

/** @returns the refusal of a word out of a mail: the same whether it is unknown, used or expired. */
export function tokenNotValid(): Problem {
  return new Problem('token_not_valid', 'This link was used already, or is too old. Ask for another one.');
}
