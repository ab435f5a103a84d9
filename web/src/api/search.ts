import { searchBounds } from '@vivarium/contracts/search/bounds.ts';
import { searchQueries } from '@vivarium/contracts/search/queries.ts';
import { call } from './call.ts';
import type { InputOf } from './operation-input.ts';
import { patient } from './patience.ts';
import { createSearchClient, type VivariumSearchClient } from './search-client.ts';

/** The body of a search. */
export type SearchBody = InputOf<typeof searchQueries.search>['body'];

/** Searches. What InstantSearch says is typed more widely than what the server takes; that refuses what it doesn't. */
export function search(requests: unknown, signal: AbortSignal) {
  const asked = (requests as SearchBody['requests']).map(withinReach);
  return call(searchQueries.search, { body: { requests: asked } }, { signal });
}

/** An address may name any page. Beyond the last that can be reached nothing is found either, and nothing refused. */
function withinReach(request: SearchBody['requests'][number]): SearchBody['requests'][number] {
  const { page, hitsPerPage } = request.params ?? {};
  if (!page || !hitsPerPage) return request;
  const last = Math.ceil(searchBounds.window / hitsPerPage) - 1;
  return page <= last ? request : { ...request, params: { ...request.params, page: last } };
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
