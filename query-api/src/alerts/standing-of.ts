import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import { keptSearch } from '../understanding/running/kept-search.ts';
import { type StandingDocument, type StandingState, standingDocument } from './standing-search.ts';

/** @returns a saved search as its read model has it, as far as the matcher keeps it. */
export function stateOf(document: SavedSearchDocument): StandingState {
  const { id, sources, readers, name, query, notify, paused, since } = document;
  const [personId = ''] = readers;
  const version = sources.savedSearch ?? 1;
  return { id, version, personId, name, query, notify, paused, since, removed: false };
}

/** @returns a saved search, of an event or of the read model, as listings ask for it. */
export function standingOf(
  state: StandingState | SavedSearchState,
  understandWords: UnderstandWords,
): StandingDocument {
  return standingDocument(state, keptSearch(state.query, understandWords));
}
