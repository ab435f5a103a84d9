import type { Client } from '@elastic/elasticsearch';
import { searchTogether, totalOf } from '../elasticsearch/searches.ts';
import { type ListingSearch, spellings } from './listing-search.ts';
import { plan, tooLittleFound } from './plan.ts';
import { createReader, type Found, type FoundListing } from './read-answers.ts';

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
      const answers = await searchTogether<FoundListing, Record<string, unknown>>(
        elasticsearch,
        index,
        planned.bodies,
        signal,
      );
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
