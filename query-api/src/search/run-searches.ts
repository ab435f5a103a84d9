import type { Client, estypes } from '@elastic/elasticsearch';
import { Problem } from '@vivarium/contracts/shared/problem.ts';
import { reading } from '../platform/reading.ts';
import { type ListingSearch, spellings } from './listing-search.ts';
import { plan, tooLittleFound } from './plan.ts';
import {
  type Answer,
  type Answers,
  createReader,
  type Found,
  type FoundListing,
  totalOf,
} from './read-answers.ts';
import type { SearchBody } from './search-body.ts';

/**
 * Runs listing searches: all of them in one round trip; in two or three when too little is spelt
 * as asked.
 * @param signal aborts the work in Elasticsearch too: nobody waits for the answer any more
 */
export type RunSearches = (searches: readonly ListingSearch[], signal?: AbortSignal) => Promise<Found[]>;

/** @throws {Problem} 503 when Elasticsearch does not answer in time. */
export function createRunSearches(elasticsearch: Client, index: string): RunSearches {
  return async (searches, signal) => {
    const found: Found[] = [];
    let tookMs = 0;
    let open = searches.map((search, at) => ({ search, at }));
    for (const spelling of spellings) {
      const asked = open.map(({ search }) => search);
      const planned = plan(asked, spelling);
      const answers = await multiSearch(elasticsearch, index, planned.bodies, signal);
      tookMs += answers.tookMs;
      const read = createReader(answers);
      open.forEach(({ search, at }, i) => {
        const recipe = planned.recipes[i];
        if (recipe !== undefined) found[at] = read(search, recipe);
      });
      const again = new Set(tooLittleFound(asked, planned, (body) => totalOf(answers.responses[body])));
      open = open.filter((_one, i) => again.has(i));
      if (open.length === 0) break;
    }
    return found.map((one) => ({ ...one, tookMs }));
  };
}

async function multiSearch(
  elasticsearch: Client,
  index: string,
  bodies: readonly SearchBody[],
  signal: AbortSignal | undefined,
): Promise<Answers> {
  // A snapshot is of its index; and half of one would be a page with gaps.
  const headerOf = ({ pit }: SearchBody) =>
    pit === undefined ? { index } : { allow_partial_search_results: false };
  const searches = bodies.flatMap((body) => [headerOf(body), body]);
  const { took, responses } = await reading(() =>
    elasticsearch.msearch<FoundListing, Record<string, unknown>>({ searches }, signal && { signal }),
  );
  const read = responses.map((response, i): Answer => {
    if ('error' in response) throw bodies[i]?.pit && isGone(response) ? new SnapshotGone() : failed(response);
    if (response.timed_out) throw new Problem('unavailable', 'The search took too long.', { retryAfter: 1 });
    return response as Answer;
  });
  return { tookMs: took, responses: read };
}

/** The snapshot that hits were to come from is not there any more: it was not used for too long, or its server has gone. */
export class SnapshotGone extends Error {
  override name = 'SnapshotGone';
}

function isGone({ error }: estypes.ErrorResponseBase): boolean {
  const causes = [error, ...(error.root_cause ?? []), ...(error.caused_by ? [error.caused_by] : [])];
  return causes.some(({ type }) => goneTypes.has(type ?? ''));
}
const goneTypes = new Set(['search_context_missing_exception', 'no_shard_available_action_exception']);

/** One of several searches failed: what the server cannot do now is 503, what we asked wrongly is our bug. */
function failed(response: estypes.ErrorResponseBase): Error {
  const { status = 500, error } = response;
  const cause = new Error(`${error.type}: ${error.reason}`);
  if (status === 400) return cause;
  return new Problem('unavailable', 'The search does not answer right now.', { retryAfter: 1, cause });
}
