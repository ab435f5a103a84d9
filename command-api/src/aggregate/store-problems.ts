import { Problem } from '@vivarium/contracts/problem.ts';
import type { ErrorRequestHandler } from 'express';
import { isMongoBusy, isMongoUnavailable } from './mongo/connect.ts';
import { isPostgresBusy, isPostgresUnavailable } from './postgres/database.ts';

/** @returns whether an error says that a store could not be reached, as opposed to having refused what was asked. */
export function isStoreUnavailable(error: unknown): boolean {
  return isPostgresUnavailable(error) || isMongoUnavailable(error);
}

/**
 * Says 503 for a store that cannot be reached or takes too long; whether the command took effect is then not known. The
 * latter is no outage for what reacts to events: one that always takes too long must not be tried for ever.
 */
export const storeProblems: ErrorRequestHandler = (error: unknown, _request, _response, next) => {
  if (!isStoreUnavailable(error) && !isPostgresBusy(error) && !isMongoBusy(error)) return next(error);
  next(new Problem('unavailable', 'A store does not answer. Try again.', { retryAfter: 2, cause: error }));
};
