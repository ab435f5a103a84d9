import { LRUCache } from 'lru-cache';
import type { Clause } from '../search/clause.ts';
import type { StandingSearch } from './standing-search.ts';

/** Searches kept in memory: some 100 MB of them as people have them. */
const MOST_KEPT = 100_000;
/** Clauses of which one copy is kept: species, places of the law and the like stand in thousands of searches. */
const MOST_CLAUSES = 50_000;

/** Saved searches in memory, by the numbers of their ids; those that were asked for last. */
export interface KeptSearches {
  /** @returns undefined where they are not there, or not just as the one with this stamp: what was newer may have been lost. */
  get(entry: number, stamp: number): readonly StandingSearch[] | undefined;
  /** @returns the same searches; clauses that are alike are one and the same object. */
  keep(entry: number, searches: readonly StandingSearch[]): readonly StandingSearch[];
}

export function keptSearches(): KeptSearches {
  const kept = new LRUCache<number, readonly StandingSearch[]>({ max: MOST_KEPT });
  const clauses = new LRUCache<string, { clause: Clause }>({ max: MOST_CLAUSES });
  const shared = (clause: Clause): Clause => {
    const text = JSON.stringify(clause);
    const known = clauses.get(text) ?? { clause };
    clauses.set(text, known);
    return known.clause;
  };
  return {
    get(entry, stamp) {
      const searches = kept.get(entry);
      return searches?.some((one) => one.stamp === stamp) ? searches : undefined;
    },
    keep(entry, searches) {
      const sharing = searches.map((search) => ({ ...search, filter: search.filter.map(shared) }));
      kept.set(entry, sharing);
      return sharing;
    },
  };
}
