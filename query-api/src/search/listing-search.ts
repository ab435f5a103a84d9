import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Condition } from './condition.ts';
import type { SortOrder } from './sort.ts';

/**
 * How the words of a text are taken, the strictest first: all of them as they are spelt, all of them at least nearly
 * so, or any of them at least nearly so.
 */
export const spellings = ['exact', 'fuzzy', 'loose'] as const;
export type Spelling = (typeof spellings)[number];

/** Words of a text, and what a listing fulfils that is what they mean. */
export interface MeantWords {
  words: readonly string[];
  conditions: readonly Condition[];
}

/** A search among the active listings, whoever asked for it and in which dialect: the input of the plan. */
export interface ListingSearch {
  /** Folded words; empty finds everything. */
  words: readonly string[];
  /**
   * What some of the words mean, for a text that is searched as text: a listing has the words, or is what they mean (and is
   * then more relevant).
   */
  meant?: readonly MeantWords[];
  /** `auto`: exact, but fuzzy when too little is spelt as asked, and loose when there is nothing at all. */
  spelling: Spelling | 'auto';
  conditions: readonly Condition[];
  /** What need not be fulfilled, but comes first by relevance where it is. */
  preferred?: readonly Condition[];
  order: SortOrder;
  from: number;
  /** 0: only count. */
  size: number;
  /** Sort values of the hit after which to go on, in place of `from`. */
  after?: readonly SortValue[] | undefined;
  /** Id of a snapshot of the index that hits are to come from; counts never do. */
  snapshot?: string;
  /** Ids of listings that are not wanted among the hits, although they fit. */
  except?: readonly string[];
  /** Names of facet, numeric and ring attributes to count. */
  facets: readonly string[];
  /** What the rings are around; there where one of `facets` counts rings. */
  around?: Point | undefined;
  /** What prices are counted in. */
  currency: Currency;
  /** Most values to count of each facet. */
  maxValues: number;
  /** Of this facet only these values are wanted. */
  only?: OnlyValues;
  /** Whether hits carry their description. */
  withDescription: boolean;
}

/** The listings that a search is among, whatever of them is wanted. */
export type Among = Pick<ListingSearch, 'words' | 'meant' | 'conditions'>;

/** Nothing but the number of all active listings; other searches say what they want beside or instead. */
export const everything: ListingSearch = {
  words: [],
  spelling: 'exact',
  conditions: [],
  order: { by: 'newest' },
  from: 0,
  size: 0,
  facets: [],
  currency: 'USD',
  maxValues: 1000,
  withDescription: false,
};

/** Some values of a facet. */
export interface OnlyValues {
  facet: string;
  values: readonly string[];
  /** Whether nothing but their counts is wanted, so that what has none of them need not be looked at. */
  narrows: boolean;
}

export type SortValue = number;
