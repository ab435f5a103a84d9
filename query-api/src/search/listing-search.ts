import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Condition } from './condition.ts';
import type { SortOrder } from './sort.ts';

/** Whether words must be spelt right (`exact`) or nearly so. */
export type Spelling = 'exact' | 'fuzzy';

/** A search among the active listings, whoever asked for it and in which dialect: the input of the plan. */
export interface ListingSearch {
  /** Folded words; empty finds everything. */
  words: readonly string[];
  /** `auto`: exact, but fuzzy when too little is spelt as asked. */
  spelling: Spelling | 'auto';
  conditions: readonly Condition[];
  order: SortOrder;
  from: number;
  /** 0: only count. */
  size: number;
  /** Sort values of the hit after which to go on, in place of `from`. */
  after?: readonly SortValue[];
  /** Names of facet, numeric and ring attributes to count. */
  facets: readonly string[];
  /** What the rings are around; there where one of `facets` counts rings. */
  around?: Point | undefined;
  /** Most values to count of each facet. */
  maxValues: number;
  /** Whether hits carry their description. */
  withDescription: boolean;
}

export type SortValue = string | number;
