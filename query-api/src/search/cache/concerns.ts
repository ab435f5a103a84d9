import { isRingFacet } from '@vivarium/contracts/shared/distance-rings.ts';
import type { Clause } from '../clause.ts';
import { clauseOf } from '../condition.ts';
import { allHold } from '../holds.ts';
import type { ListingSearch } from '../listing-search.ts';
import { demandedWords } from '../needed-words.ts';
import type { Found } from '../read-answers.ts';
import { withoutRadius } from '../rings.ts';
import { ENOUGH } from '../search-body.ts';
import type { Change, SeenListing } from './change.ts';

/** Says whether the answer to a search may be another one by a change; never “no” where it is. */
export type Concerns = (change: Change, answer: Pick<Found, 'spelling' | 'total'> | undefined) => boolean;

/**
 * A remembered search is a saved search: a change concerns it if the listing is among what the search looks at, before or
 * after. What that is, is told in memory by the very clauses of the page; of words, by what must stand in a listing that has them.
 *
 * Words that were guessed at depend on which words there are at all; and how words are taken at all, on how many
 * listings have them, whatever else is asked of those. By relevance, scores depend on all listings a little: that they drift is not
 * looked at.
 */
export function concernsOf(search: ListingSearch): Concerns {
  const among = amongOf(search);
  const { words, meant, spelling } = search;
  if (words.length === 0) return ({ found }) => found.some(({ document }) => among.fits(document));
  return (change, answer) => {
    const isExact = spelling === 'exact' || (spelling === 'auto' && answer?.spelling === 'exact');
    if (!isExact && !change.isSameText) return true;
    const mayHaveWords = (one: SeenListing) => !isExact || among.mayHaveWords(one);
    const isSure = spelling !== 'auto' || (isExact && (answer?.total ?? 0) >= ENOUGH.exact);
    const isAsBefore = meant === undefined && change.isSameText && change.isStillFound;
    if (!isSure && !isAsBefore && change.found.some(mayHaveWords)) return true;
    return change.found.some((one) => mayHaveWords(one) && among.fits(one.document));
  };
}

/** What a search looks at: all that it counts, and not only what it shows. */
function amongOf({ words, meant = [], conditions, facets }: ListingSearch) {
  const isAnywhere = facets.some(isRingFacet);
  const clauses = (isAnywhere ? withoutRadius(conditions) : conditions).map(clauseOf);
  const taken = new Set(meant.flatMap((each) => each.words));
  const needed = demandedWords(words.filter((word) => !taken.has(word)));
  const either = meant.map((each) => ({
    needed: demandedWords(each.words),
    clauses: each.conditions.map(clauseOf),
  }));
  const fits = (all: readonly Clause[], document: SeenListing['document']) =>
    allHold(all, document as unknown as Readonly<Record<string, unknown>>) !== false;
  return {
    fits: (document: SeenListing['document']) => fits(clauses, document),
    /** As they are spelt; or what is meant by them. */
    mayHaveWords: (one: SeenListing) => {
      const offered = one.words();
      const has = (word: string) => offered.has(word);
      return (
        needed.every(has) &&
        either.every((each) => each.needed.every(has) || fits(each.clauses, one.document))
      );
    },
  };
}
