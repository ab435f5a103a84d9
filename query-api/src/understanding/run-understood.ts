import type { UnderstandingResult } from '@vivarium/contracts/http/understanding.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import type { Found } from '../search/read-answers.ts';
import type { RunSearches } from '../search/run-searches.ts';
import { type AskedSearch, partiesOf } from './parties.ts';
import { understoodSearch } from './understood-search.ts';

/** What was found, by which search in the end, and what is to be said of the words. */
export interface Answered {
  search: ListingSearch;
  found: Found;
  understanding?: UnderstandingResult;
}

export type RunUnderstood = (asked: readonly AskedSearch[], signal?: AbortSignal) => Promise<Answered[]>;

/**
 * Runs searches by what their words mean. Where nothing fits the chips the words are searched as they were typed:
 * only then is there a second round, and only if it finds something is it what is answered.
 */
export function createRunUnderstood(runSearches: RunSearches): RunUnderstood {
  /** @param searches by position. @returns their answers by position. */
  const run = async (searches: ReadonlyMap<number, ListingSearch>, signal: AbortSignal | undefined) => {
    if (searches.size === 0) return new Map<number, Answered>();
    const found = await runSearches([...searches.values()], signal);
    const answers = [...searches].map(([at, search], i) => {
      const one = found[i];
      if (one === undefined) throw new Error('a search without an answer');
      return [at, { search, found: one }] as const;
    });
    return new Map<number, Answered>(answers);
  };

  return async (asked, signal) => {
    const asTyped = new Map(asked.map(({ search }, at) => [at, search]));
    const parties = partiesOf(asked);
    const byChips = new Map(asTyped);
    for (const { members, chips, understanding, as } of parties) {
      for (const at of as === 'text' ? [] : members) {
        const search = asTyped.get(at);
        if (search !== undefined) byChips.set(at, understoodSearch(search, chips, understanding.rest));
      }
    }
    const answers = await run(byChips, signal);
    const empty = parties.filter(
      ({ first, chips, as }) => as === undefined && chips.length > 0 && answers.get(first)?.found.total === 0,
    );
    const retried = new Set(empty.flatMap(({ members }) => members));
    const second = await run(new Map([...asTyped].filter(([at]) => retried.has(at))), signal);
    for (const { first, members, chips, understanding, as } of parties) {
      const isRetried = (second.get(first)?.found.total ?? 0) > 0;
      const applied = as !== 'text' && !isRetried;
      const { offers, rest } = understanding;
      for (const at of members) {
        const answer = (isRetried ? second : answers).get(at);
        if (answer !== undefined)
          answers.set(at, { ...answer, understanding: { chips, offers, rest, applied } });
      }
    }
    return [...answers.values()];
  };
}
