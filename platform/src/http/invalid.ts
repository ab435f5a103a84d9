import { Problem } from '@vivarium/contracts/problem.ts';

/** The refusal of one parameter, by name: 400. */
export function invalid(path: string, message: string): Problem {
  return new Problem('invalid_request', `The request is not valid: ${path} ${message}.`, {
    details: [{ path, message }],
  });
}
