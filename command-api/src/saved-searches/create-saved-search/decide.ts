import { Problem } from '@vivarium/contracts/problem.ts';
import type { CreateSavedSearchBody } from '@vivarium/contracts/saved-searches/http.ts';
import type { SavedSearchState } from '@vivarium/contracts/saved-searches/state.ts';
import type { Happening } from '../../aggregate/decision.ts';
import { keepableQuery } from '../keepable-query.ts';
import { proposedName } from './proposed-name.ts';

/** Decides that a search is kept: from now on its person is told of what starts to match. */
export function decideCreateSavedSearch(
  { name, query, notify, paused }: CreateSavedSearchBody,
  { id, personId, now }: { id: string; personId: string; now: Date },
): Happening<SavedSearchState, 'saved_search.created'> | Problem {
  const read = keepableQuery(query);
  if (read instanceof Problem) return read;
  const at = now.toISOString();
  const after = {
    ...{ id, version: 1, personId },
    name: name ?? proposedName(read.query),
    query: read.kept,
    ...{ notify, paused, since: at, seenAt: at, createdAt: at, removed: false },
  };
  return { type: 'saved_search.created', after, changed: ['name', 'query', 'notify'] };
}
