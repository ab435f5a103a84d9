import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { Decision } from '../../aggregate/decision.ts';

/** Decides that what a saved search finds was looked at. */
export function decideSeeSavedSearch(
  before: SavedSearchState,
  now: Date,
): Decision<SavedSearchState, 'saved_search.seen'> {
  const seenAt = now.toISOString();
  if (seenAt <= before.seenAt) return 'unchanged';
  return {
    type: 'saved_search.seen',
    after: { ...before, seenAt, version: before.version + 1 },
    changed: ['seenAt'],
  };
}
