import type { ListingSearch, Spelling } from './listing-search.ts';
import { ENOUGH, probeBody, type SearchBody, searchBody } from './search-body.ts';

/** One `_msearch`: distinct bodies, and which of them answers what. */
export interface Plan {
  bodies: readonly SearchBody[];
  /** By position of the search: position of the body that answers it. */
  bodyOf: readonly number[];
  /** By position of the search: how its words are taken. */
  spellings: readonly Spelling[];
  /** By text: position of the body that counts how much is spelt as asked. */
  probes: ReadonlyMap<string, number>;
}

const textOf = (search: ListingSearch) => search.words.join(' ');

/**
 * Plans the searches of one request. A page load with k refined facets comes as k + 1 searches; they stay apart
 * (measured: folding them into one search with post filters loses, since the refinements then no longer narrow
 * what is scored and counted) but go in one `_msearch`, and identical ones are asked once.
 *
 * Round one asks for what is spelt exactly and, in the same breath, whether there is enough of it; only for
 * a text of which there is too little a second round (`guessing`) follows.
 */
export function plan(searches: readonly ListingSearch[], guessing: boolean): Plan {
  const bodies: SearchBody[] = [];
  const known = new Map<string, number>();
  const ask = (body: SearchBody) => {
    const key = JSON.stringify(body);
    const at = known.get(key) ?? bodies.push(body) - 1;
    known.set(key, at);
    return at;
  };
  const spellings = searches.map(({ spelling }): Spelling => {
    if (spelling === 'auto') return guessing ? 'fuzzy' : 'exact';
    return spelling;
  });
  const bodyOf = searches.map((search, i) => ask(searchBody(search, spellings[i] ?? 'exact')));
  const probes = new Map<string, number>();
  for (const search of guessing ? [] : searches.filter(isOpen)) {
    probes.set(textOf(search), ask(probeBody(search.words)));
  }
  return { bodies, bodyOf, spellings, probes };
}

function isOpen(search: ListingSearch): boolean {
  return search.spelling === 'auto' && search.words.length > 0;
}

/** @returns positions of the searches that need the second round. */
export function tooLittleFound(
  searches: readonly ListingSearch[],
  { probes }: Plan,
  totalOf: (body: number) => number,
): number[] {
  return searches.flatMap((search, i) => {
    const probe = isOpen(search) ? probes.get(textOf(search)) : undefined;
    return probe !== undefined && totalOf(probe) < ENOUGH ? [i] : [];
  });
}
