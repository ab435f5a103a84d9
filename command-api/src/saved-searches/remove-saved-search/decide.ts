import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { Happening } from '../../aggregate/decision.ts';

/** Decides to forget a saved search, what it looked for included. */
export function decideRemoveSavedSearch(
  before: SavedSearchState,
): Happening<SavedSearchState, 'saved_search.removed'> {
  return {
    type: 'saved_search.removed',
    after: { ...before, query: {}, removed: true, version: before.version + 1 },
    changed: ['removed'],
  };
}
