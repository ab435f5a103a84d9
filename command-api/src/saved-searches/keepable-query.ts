import { inSentences, Problem } from '@vivarium/contracts/problem.ts';
import { type ReadQuery, readSavedQuery } from '@vivarium/contracts/saved-searches/saved-query.ts';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';

/** @returns what a query asks for, or its refusal, which names each parameter that is wrong. */
export function keepableQuery(query: SavedQuery): ReadQuery | Problem {
  const read = readSavedQuery(query);
  if (!('wrong' in read)) return read;
  const details = read.wrong.map(({ path, ...rest }) => ({ ...rest, path: `query.${path}` }));
  return new Problem('validation_failed', inSentences(details), { details });
}
