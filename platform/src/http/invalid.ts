import { inSentences, Problem } from '@vivarium/contracts/problem.ts';

/** The refusal of one parameter, by name: 400. */
export function invalid(path: string, message: string): Problem {
  const details = [{ path, message }];
  return new Problem('invalid_request', inSentences(details), { details });
}
