import { isRingFacet } from '@vivarium/contracts/shared/distance-rings.ts';
import type { Clause } from '../clause.ts';
import { clauseOf } from '../condition.ts';
import { allHold } from '../holds.ts';
import type { ListingSearch, Spelling } from '../listing-search.ts';
import { demandedWords } from '../needed-words.ts';
import type { Found } from '../read-answers.ts';
import { withoutRadius } from '../rings.ts';
import { ENOUGH } from '../search-body.ts';
import { isFuzzy, tellingWords } from '../text-query.ts';
import type { Change, SeenListing } from './change.ts';

/** Says whether the answer to a search may be another one by a change; never “no” where it is. */
export type Concerns = (change: Change, answer: Answered | undefined) => boolean;

/** Of an answer, what says how its words were taken; `having` as it is now at least. */
export type Answered = Pick<Found, 'spelling' | 'total' | 'having'>;

/**
 * A remembered search is a saved search: a change concerns it if the listing is among what the search looks at, before or
 * after. What that is, is told in memory by the very clauses of the page; of words, by what must stand in a listing that has
 * them, or something near to them where they were guessed at.
 *
 * Of guesses only the nearest few are made, so a word that comes or goes and is near may move others; not one that is there
 * whatever becomes of one listing. How words are taken at all depends on how many listings have them, whatever else is asked of those. By relevance, scores depend on all listings a
 * little: that they drift is not looked at.
 *
 * @param isInUse whether a word certainly stands in some listings
 */
export function concernsOf(search: ListingSearch, isInUse: (word: string) => boolean): Concerns {
  const mayMove = (words: readonly string[] | undefined) =>
    words === undefined || !words.every((word) => isInUse(word));
  const among = amongOf(search);
  const { words, meant, spelling } = search;
  if (words.length === 0) return ({ found }) => found.some(({ document }) => among.fits(document));
  const guessed = words.filter(isFuzzy);
  return (change, answer) => {
    const taken = spelling === 'auto' ? answer?.spelling : spelling;
    // Until the answer is there nobody knows how they were taken.
    if (taken === undefined && !change.isSameText) return true;
    const isGuessed = taken === 'fuzzy' || taken === 'loose';
    if (isGuessed && !change.isSameText && guessed.some((word) => mayMove(change.movedNear(word))))
      return true;
    const mayHaveWords = (one: SeenListing) => taken === undefined || among.mayHaveWords(one, taken);
    if (change.found.some((one) => mayHaveWords(one) && among.fits(one.document))) return true;
    const isAsBefore = meant === undefined && change.isSameText && change.isStillFound;
    if (spelling !== 'auto' || isAsBefore) return false;
    if (taken === undefined || answer === undefined) return change.found.length > 0;
    return mayTakeOtherwise(change, taken, answer);
  };

  /** Of what is not shown: whether more words may have it as they are spelt now, or too few as they were taken. */
  function mayTakeOtherwise(change: Change, taken: Spelling, { total, having = 0 }: Answered): boolean {
    const stricter = STRICTER[taken];
    if (stricter !== undefined && change.found.some((one) => among.mayHaveWords(one, stricter))) return true;
    if (taken === 'loose' || Math.max(total, having) >= ENOUGH[taken]) return false;
    return change.found.some((one) => among.mayHaveWords(one, taken));
  }
}

/** How words would have been taken, had enough listings had them so. */
const STRICTER: Readonly<Record<Spelling, Spelling | undefined>> = {
  exact: undefined,
  fuzzy: 'exact',
  loose: 'fuzzy',
};

/** What a search looks at: all that it counts, and not only what it shows. */
function amongOf({ words, meant = [], conditions, facets }: ListingSearch) {
  const isAnywhere = facets.some(isRingFacet);
  const clauses = (isAnywhere ? withoutRadius(conditions) : conditions).map(clauseOf);
  const taken = new Set(meant.flatMap((each) => each.words));
  const rest = withNeeded(words.filter((word) => !taken.has(word)));
  const either = meant.map((each) => ({
    ...withNeeded(each.words),
    clauses: each.conditions.map(clauseOf),
  }));
  const fits = (all: readonly Clause[], document: SeenListing['document']) =>
    allHold(all, document as unknown as Readonly<Record<string, unknown>>) !== false;
  return {
    fits: (document: SeenListing['document']) => fits(clauses, document),
    /** As they are spelt or nearly so, all or some; or what is meant by them. */
    mayHaveWords: (one: SeenListing, spelling: Spelling) => {
      const may = mayHave[spelling];
      const isMeant = (clause: Clause) => fits([clause], one.document);
      if (spelling === 'loose')
        return may(rest, one) || either.some((each) => may(each, one) || each.clauses.some(isMeant));
      return may(rest, one) && either.every((each) => may(each, one) || each.clauses.every(isMeant));
    },
  };
}

interface Words {
  words: readonly string[];
  /** What stands in a listing that has them as they are spelt. */
  needed: readonly string[];
}

function withNeeded(words: readonly string[]): Words {
  return { words, needed: demandedWords(words) };
}

/** Whether a listing may have words, never “no” where it has. */
const mayHave: Record<Spelling, (words: Words, one: SeenListing) => boolean> = {
  exact: ({ needed }, one) => {
    const offered = one.words();
    return needed.every((word) => offered.has(word));
  },
  fuzzy: ({ words }, one) => words.every(isNearIn(one)),
  loose: ({ words }, one) => tellingWords(words).some(isNearIn(one)),
};

function isNearIn(one: SeenListing) {
  return (word: string, i: number, words: readonly string[]) =>
    one.near(word, i === words.length - 1)?.length !== 0;
}
