import type { Client, estypes } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/search/listing-document.ts';
import { Problem } from '@vivarium/contracts/shared/problem.ts';
import { reading } from '../platform/reading.ts';
import type { ListingSearch, SortValue, Spelling } from './listing-search.ts';
import { type Plan, plan, tooLittleFound } from './plan.ts';
import type { SearchBody } from './search-body.ts';

/** The fields of a document that a search returns; `description` only when asked for. */
export type FoundListing = Omit<ListingDocument, 'description'> & { description?: string };

export interface FoundHit {
  document: FoundListing;
  sort: SortValue[];
}

/** The answer to one {@link ListingSearch}. */
export interface Found {
  hits: FoundHit[];
  total: number;
  totalIsExact: boolean;
  aggregations: Record<string, unknown>;
  /** How the words were taken in the end. */
  spelling: Spelling;
  /** Whether it was remembered, or on its way for somebody else. */
  fromCache?: boolean;
}

/**
 * Runs listing searches: all of them in one round trip, in two when a text needs guessing.
 * @param signal aborts the work in Elasticsearch too: nobody waits for the answer any more
 */
export type RunSearches = (searches: readonly ListingSearch[], signal?: AbortSignal) => Promise<Found[]>;

/** @throws {Problem} 503 when Elasticsearch does not answer in time. */
export function createRunSearches(elasticsearch: Client, index: string): RunSearches {
  return async (searches, signal) => {
    const ask = (bodies: readonly SearchBody[]) => multiSearch(elasticsearch, index, bodies, signal);
    const first = plan(searches, false);
    const answers = await ask(first.bodies);
    const found = searches.map((_search, i) => foundBy(first, answers, i));
    const retry = tooLittleFound(searches, first, (at) => totalOf(answers[at]));
    if (retry.length === 0) return found;
    const second = plan(
      searches.filter((_search, i) => retry.includes(i)),
      true,
    );
    const guesses = await ask(second.bodies);
    retry.forEach((position, i) => {
      found[position] = foundBy(second, guesses, i);
    });
    return found;
  };
}

type Answer = estypes.SearchResponseBody<FoundListing, Record<string, unknown>>;

async function multiSearch(
  elasticsearch: Client,
  index: string,
  bodies: readonly SearchBody[],
  signal: AbortSignal | undefined,
) {
  const searches = bodies.flatMap((body) => [{ index }, body]);
  const { responses } = await reading(() =>
    elasticsearch.msearch<FoundListing, Record<string, unknown>>({ searches }, signal && { signal }),
  );
  return responses.map((response): Answer => {
    if ('error' in response) throw failed(response);
    if (response.timed_out) throw new Problem('unavailable', 'The search took too long.', { retryAfter: 1 });
    return response as Answer;
  });
}

/** One of several searches failed: what the server cannot do now is 503, what we asked wrongly is our bug. */
function failed(response: estypes.ErrorResponseBase): Error {
  const { status = 500, error } = response;
  const cause = new Error(`${error.type}: ${error.reason}`);
  if (status === 400) return cause;
  return new Problem('unavailable', 'The search does not answer right now.', { retryAfter: 1, cause });
}

function totalOf(answer: Answer | undefined): number {
  const total = answer?.hits.total;
  return typeof total === 'object' ? total.value : (total ?? 0);
}

function foundBy({ bodyOf, spellings }: Plan, answers: readonly Answer[], search: number): Found {
  const answer = answers[bodyOf[search] ?? 0];
  const total = answer?.hits.total;
  return {
    hits: (answer?.hits.hits ?? []).flatMap((hit) =>
      hit._source === undefined ? [] : [{ document: hit._source, sort: (hit.sort ?? []) as SortValue[] }],
    ),
    total: totalOf(answer),
    totalIsExact: typeof total !== 'object' || total.relation === 'eq',
    aggregations: answer?.aggregations ?? {},
    spelling: spellings[search] ?? 'exact',
  };
}
