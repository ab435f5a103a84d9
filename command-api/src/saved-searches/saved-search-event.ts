import type { SavedSearchEvent, SavedSearchEventType } from '@vivarium/contracts/saved-searches/events.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { Happening } from '../aggregate/decision.ts';
import { type EventMeta, eventOf } from '../aggregate/envelope.ts';

/** @returns the event that tells of what happened to a saved search. */
export function savedSearchEvent(
  happening: Happening<SavedSearchState, SavedSearchEventType>,
  meta: EventMeta,
): SavedSearchEvent {
  const { after: savedSearch, changed } = happening;
  return eventOf('/command-api/saved-searches', happening, { savedSearch, changed }, meta);
}
