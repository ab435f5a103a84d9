import { Problem } from '@vivarium/contracts/problem.ts';

/** @returns the refusal of whoever signs in: the same whether nobody has the e-mail or the password is another. */
export function invalidCredentials(): Problem {
  return new Problem('invalid_credentials', 'The e-mail or the password is not right.');
}
