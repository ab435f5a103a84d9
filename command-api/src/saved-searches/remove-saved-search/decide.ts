import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { Happening } from '../../aggregate/decision.ts';

/** Decides that nothing of a saved search is left, of one that was removed before neither. */
export function decideEraseSavedSearch(
  before: SavedSearchState,
): Happening<SavedSearchState, 'saved_search.removed'> | 'unchanged' {
  if (before.removed && before.name === '') return 'unchanged';
  const { type, after, changed } = decideRemoveSavedSearch(before);
  return { type, after: { ...after, name: '' }, changed: [...changed, 'name'] };
}

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
