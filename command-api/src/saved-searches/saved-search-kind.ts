import { Problem } from '@vivarium/contracts/problem.ts';
import type { SavedSearchEventType } from '@vivarium/contracts/saved-searches/events.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import { z } from 'zod';
import type { AggregateKind } from '../aggregate/kind.ts';
import { savedSearchEvent } from './saved-search-event.ts';

/** The answer to a command on a saved search. */
export const savedSearchAnswerSchema = z.object({ id: z.uuid(), version: z.int(), name: z.string() });
export type SavedSearchAnswer = z.infer<typeof savedSearchAnswerSchema>;

/** Saved searches as the kernel sees them. */
export const savedSearchKind: AggregateKind<SavedSearchState, SavedSearchEventType, SavedSearchAnswer> = {
  name: 'saved search',
  // The same words whether it never was, is no more, or is somebody else's.
  absent: () => new Problem('saved_search_not_found', 'There is no such saved search.'),
  answerOf: ({ id, version, name }) => ({ id, version, name }),
  event: savedSearchEvent,
};
