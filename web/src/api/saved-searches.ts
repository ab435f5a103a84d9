import { queryOptions } from '@tanstack/react-query';
import type { SavedSearches, SavedSearchItem } from '@vivarium/contracts/saved-searches/http.ts';
import { savedSearchQueries } from '@vivarium/contracts/saved-searches/queries.ts';
import { isApiError } from './api-error.ts';
import { call } from './call.ts';
import { queryClient } from './query-client.ts';
import { whenAnotherComes } from './when-another-comes.ts';

/** Versions that this person has written and no list has shown yet, by id. */
const unseen = new Map<string, number>();
/** What they have removed; the read side may not know it yet. */
const removed = new Set<string>();
/** So many are waited for at once; older ones have long arrived. */
const MOST_WAITED_FOR = 20;
/** How often, and after which pause, a list is asked for once more that was still as of before; in milliseconds. */
const [MOST_TIMES, AGAIN_MS] = [5, 3000];
let times = 0;

// The list of whoever is next waits for nothing of it.
whenAnotherComes(() => {
  unseen.clear();
  removed.clear();
  times = 0;
});

/** One’s saved searches with everything that was written here, however far the read side is, and how much each finds. */
export const savedSearchesQuery = queryOptions({
  queryKey: ['saved-searches'],
  queryFn: ({ signal }) => savedSearchesAsWritten(signal),
  staleTime: 0,
});

async function savedSearchesAsWritten(signal: AbortSignal): Promise<SavedSearches> {
  const waited = [...unseen].slice(-MOST_WAITED_FOR);
  const list = (query: { min_version?: string[] }) =>
    call(savedSearchQueries.listSavedSearches, { query }, { signal });
  let isBehind = false;
  const written = waited.map(([id, version]) => `${id}:${version}`);
  const page = await list(written.length > 0 ? { min_version: written } : {}).catch((error: unknown) => {
    if (!isApiError(error, 'not_yet_projected')) throw error;
    isBehind = true;
    // What it shows is then as old as it is, for now.
    return list({});
  });
  if (isBehind && times < MOST_TIMES) {
    times += 1;
    setTimeout(() => void queryClient.invalidateQueries({ queryKey: savedSearchesQuery.queryKey }), AGAIN_MS);
  } else {
    times = 0;
    for (const [id, version] of waited) if (unseen.get(id) === version) unseen.delete(id);
  }
  return { ...page, items: page.items.filter(({ id }) => !removed.has(id)) };
}

/** Notes what was written of a saved search: the next list waits for it. */
export function noteSavedSearch({ id, version }: { id: string; version: number }): void {
  unseen.set(id, version);
}

/** Notes that a saved search is no more; its row stays where it is until the list is read anew. */
export function noteRemovedSearch(id: string): void {
  removed.add(id);
  unseen.delete(id);
}

/** Shows a saved search that is there again, under another id, in the place of what was removed. */
export function showBroughtBack(item: SavedSearchItem, insteadOf: string): void {
  noteRemovedSearch(insteadOf);
  queryClient.setQueryData(savedSearchesQuery.queryKey, (before) => {
    if (before === undefined) return before;
    const others = before.items.filter(({ id }) => id !== item.id && id !== insteadOf);
    return { ...before, items: [before.items.find(({ id }) => id === item.id) ?? item, ...others] };
  });
}

/** Shows a saved search otherwise in the list that is there. */
export function showSavedSearch(id: string, change: (before: SavedSearchItem) => SavedSearchItem): void {
  queryClient.setQueryData(savedSearchesQuery.queryKey, (before) =>
    before === undefined
      ? before
      : { ...before, items: before.items.map((one) => (one.id === id ? change(one) : one)) },
  );
}
