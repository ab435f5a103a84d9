import type { Stub } from '@vivarium/contracts/listings/document.ts';
import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import type { SavedSearchEvent } from '@vivarium/contracts/saved-searches/events.ts';
import { tieBreakOf } from '@vivarium/contracts/shared/tie-break.ts';

/** A saved search, or what is left of a removed one. */
export type KeptSearch = SavedSearchDocument | Stub;

/** The saved search after an event of it; undefined when the event is not newer than the document. */
export function evolveSavedSearch(
  document: KeptSearch | undefined,
  event: SavedSearchEvent,
): KeptSearch | undefined {
  if (event.aggregateversion <= (document?.sources.savedSearch ?? 0)) return undefined;
  const { personId, removed, name, query, notify, paused, since, seenAt, createdAt } = event.data.savedSearch;
  const kept = {
    id: event.subject,
    sources: { savedSearch: event.aggregateversion },
    visible: false as const,
  };
  if (removed) return kept;
  const tieBreak = tieBreakOf(event.subject);
  return { ...kept, readers: [personId], name, query, notify, paused, since, seenAt, createdAt, tieBreak };
}
