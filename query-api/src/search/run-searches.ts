import type { Client, estypes } from '@elastic/elasticsearch';
import { Problem } from '@vivarium/contracts/shared/problem.ts';
import { reading } from '../platform/reading.ts';
import type { ListingSearch } from './listing-search.ts';
import { plan, tooLittleFound } from './plan.ts';
import { type Answer, createReader, type Found, type FoundListing, totalOf } from './read-answers.ts';
import type { SearchBody } from './search-body.ts';

/**
 * Runs listing searches: all of them in one round trip, in two when a text needs guessing.
 * @param signal aborts the work in Elasticsearch too: nobody waits for the answer any more
 */
export type RunSearches = (searches: readonly ListingSearch[], signal?: AbortSignal) => Promise<Found[]>;

/** @throws {Problem} 503 when Elasticsearch does not answer in time. */
export function createRunSearches(elasticsearch: Client, index: string): RunSearches {
  return async (searches, signal) => {
    const round = async (asked: readonly ListingSearch[], guessing: boolean) => {
      const planned = plan(asked, guessing);
      const answers = await multiSearch(elasticsearch, index, planned.bodies, signal);
      const read = createReader(answers);
      const found = planned.recipes.flatMap((recipe, i) => {
        const search = asked[i];
        return search === undefined ? [] : [read(search, recipe)];
      });
      return { planned, answers, found };
    };
    const { planned, answers, found } = await round(searches, false);
    const again = new Set(tooLittleFound(searches, planned, (body) => totalOf(answers[body])));
    if (again.size === 0) return found;
    const guessed = await round(
      searches.filter((_search, i) => again.has(i)),
      true,
    );
    [...again].forEach((position, i) => {
      const guess = guessed.found[i];
      if (guess !== undefined) found[position] = guess;
    });
    return found;
  };
}

async function multiSearch(
  elasticsearch: Client,
  index: string,
  bodies: readonly SearchBody[],
  signal: AbortSignal | undefined,
): Promise<Answer[]> {
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
