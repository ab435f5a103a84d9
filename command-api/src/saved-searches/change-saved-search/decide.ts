import { isDeepStrictEqual } from 'node:util';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { ChangeSavedSearchBody } from '@vivarium/contracts/saved-searches/http.ts';
import { isTold, type SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { Decision } from '../../aggregate/decision.ts';
import { keepableQuery } from '../keepable-query.ts';

const fields = ['name', 'query', 'notify', 'paused'] as const;

/**
 * Decides to rename, edit, pause or resume a saved search, or to be told otherwise. One that asks for something else, or
 * is resumed, looks from now on: of what matched in the meantime nobody is told.
 */
export function decideChangeSavedSearch(
  before: SavedSearchState,
  patch: ChangeSavedSearchBody,
  now: Date,
): Decision<SavedSearchState, 'saved_search.changed'> {
  const read = patch.query && keepableQuery(patch.query);
  if (read instanceof Problem) return read;
  const said = {
    name: patch.name ?? before.name,
    query: read?.kept ?? before.query,
    notify: {
      channels: patch.notify?.channels ?? before.notify.channels,
      frequency: patch.notify?.frequency ?? before.notify.frequency,
    },
    paused: patch.paused ?? before.paused,
  };
  const changed = fields.filter((field) => !isDeepStrictEqual(said[field], before[field]));
  if (changed.length === 0) return 'unchanged';
  const isAnew = changed.includes('query') || isTold(said) !== isTold(before);
  const after = {
    ...{ ...before, ...said, version: before.version + 1 },
    since: isAnew ? now.toISOString() : before.since,
  };
  return { type: 'saved_search.changed', after, changed };
}
