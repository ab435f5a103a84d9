import { searchQueries } from '@vivarium/contracts/search/queries.ts';
import { call } from './call.ts';
import type { InputOf } from './operation-input.ts';
import { patient } from './patience.ts';
import { createSearchClient, type VivariumSearchClient } from './search-client.ts';

/** The body of a search. */
export type SearchBody = InputOf<typeof searchQueries.search>['body'];

/** Searches. What InstantSearch says is typed more widely than what the server takes; that refuses what it doesn't. */
export function search(requests: unknown, signal: AbortSignal) {
  return call(searchQueries.search, { body: { requests: requests as SearchBody['requests'] } }, { signal });
}

const patientHits = patient(search);

/** What keeps the answer to the present search away; undefined while nothing does. */
export const searchTrouble = patientHits.trouble;

const noTrouble = () => searchTrouble.setState(undefined, true);
const client = createSearchClient({
  hits: patientHits.ask,
  facets: patient(search).ask,
  onAnswer: noTrouble,
});

/**
 * The client of this application. It asks until it is answered: InstantSearch takes back, when a search fails, what was
 * typed and chosen since the last that did not.
 */
export const searchClient: VivariumSearchClient = {
  ...client,
  giveUp() {
    client.giveUp();
    noTrouble();
  },
};
