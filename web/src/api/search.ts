import { searchQueries } from '@vivarium/contracts/search/queries.ts';
import { call } from './call.ts';
import type { InputOf } from './operation-input.ts';
import { createSearchClient } from './search-client.ts';

/** The body of a search. */
export type SearchBody = InputOf<typeof searchQueries.search>['body'];

/** Searches. What InstantSearch says is typed more widely than what the server takes; that refuses what it doesn't. */
export function search(requests: unknown, signal: AbortSignal) {
  return call(searchQueries.search, { body: { requests: requests as SearchBody['requests'] } }, { signal });
}

/** The client of this application. */
export const searchClient = createSearchClient(search);
