import type { Client } from '@elastic/elasticsearch';
import { searchTogether, totalOf } from '../elasticsearch/searches.ts';
import { type ListingSearch, spellings } from './listing-search.ts';
import { plan, textOf, tooLittleFound } from './plan.ts';
import { createReader, type Found, type FoundListing } from './read-answers.ts';
import { ENOUGH, probeBody } from './search-body.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Runs listing searches: all of them in one round trip; in two or three when too little is spelt
 * as asked.
 * @param signal aborts the work in Elasticsearch too: nobody waits for the answer any more
 */
export type RunSearches = (searches: readonly ListingSearch[], signal?: AbortSignal) => Promise<Found[]>;

/**
 * @param vocabulary tells which words are probably misspelt: of those it is looked first, and by itself, whether anything
 *   has them, since all the counting of a page would be for nothing
 * @throws {Problem} 503 when Elasticsearch does not answer in time.
 */
export function createRunSearches(elasticsearch: Client, index: string, vocabulary: Vocabulary): RunSearches {
  const ask = (bodies: Parameters<typeof searchTogether>[2], signal: AbortSignal | undefined) =>
    searchTogether<FoundListing, Record<string, unknown>>(elasticsearch, index, bodies, signal);

  /** @returns texts of which there is too little as they are spelt. */
  const looked = async (searches: readonly ListingSearch[], signal: AbortSignal | undefined) => {
    const doubtful = new Map(
      searches
        .filter(({ spelling, words }) => spelling === 'auto' && vocabulary.isDoubtful(words))
        .map((search) => [textOf(search), search]),
    );
    if (doubtful.size === 0) return { tookMs: 0, misspelt: new Set<string>() };
    const { tookMs, responses } = await ask(
      [...doubtful.values()].map((search) => probeBody(search, 'exact')),
      signal,
    );
    const few = [...doubtful.keys()].filter((_text, i) => totalOf(responses[i]) < ENOUGH.exact);
    return { tookMs, misspelt: new Set(few) };
  };

  return async (searches, signal) => {
    const found: Found[] = [];
    const { tookMs: lookedMs, misspelt } = await looked(searches, signal);
    let tookMs = lookedMs;
    const isMisspelt = (search: ListingSearch) => search.spelling === 'auto' && misspelt.has(textOf(search));
    let open = searches.map((search, at) => ({ search, at }));
    for (const spelling of spellings) {
      const later = spelling === 'exact' ? open.filter(({ search }) => isMisspelt(search)) : [];
      const now = open.filter((one) => !later.includes(one));
      open = later;
      if (now.length > 0) {
        const asked = now.map(({ search }) => search);
        const planned = plan(asked, spelling);
        const answers = await ask(planned.bodies, signal);
        tookMs += answers.tookMs;
        const read = createReader(answers);
        now.forEach(({ search, at }, i) => {
          const recipe = planned.recipes[i];
          if (recipe === undefined) return;
          const probe = search.spelling === 'auto' ? planned.probes.get(textOf(search)) : undefined;
          const having = probe && totalOf(answers.responses[probe.body]);
          found[at] = { ...read(search, recipe), ...(having !== undefined && { having }) };
        });
        const again = new Set(tooLittleFound(asked, planned, (body) => totalOf(answers.responses[body])));
        open = [...later, ...now.filter((_one, i) => again.has(i))];
      }
      if (open.length === 0) break;
    }
    return found.map((one) => ({ ...one, tookMs }));
  };
}
