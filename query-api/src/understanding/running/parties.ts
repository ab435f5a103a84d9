import type { ListingSearch } from '../../search/listing-search.ts';
import type { Understanding } from '../meaning/meaning.ts';
import { overrule, type SettledChip } from './overrule.ts';
import type { Way } from './ways.ts';

/** A search for words as they were typed, and what they mean where that is to count. */
export interface AskedSearch {
  search: ListingSearch;
  understanding?: Understanding | undefined;
  /** How the page before this one took the words: those after it do not change their mind. */
  as?: Way | undefined;
}

/** Searches for the same words that must agree: all of them take the chips as the first one does, or none takes any. */
export interface Party {
  /** Position of the search that decides. */
  first: number;
  members: number[];
  understanding: Understanding;
  /** The chips, beside the refinements of the first. */
  chips: SettledChip[];
  as: AskedSearch['as'];
}

/**
 * InstantSearch counts each refined facet in a request of its own, which lacks that facet's refinement: by itself it
 * would no longer know that the refinement overrules a chip, or that the chips found nothing. So a search that only
 * counts goes with the one before it that has the same words.
 *
 * @param asked searches; those with the same words have the same understanding, the very object
 */
export function partiesOf(asked: readonly AskedSearch[]): Party[] {
  const parties: Party[] = [];
  asked.forEach(({ search, understanding, as }, at) => {
    if (understanding === undefined) return;
    const party = parties.findLast((one) => one.understanding === understanding);
    if (search.size === 0 && party !== undefined) party.members.push(at);
    else {
      const chips = overrule(understanding.chips, search.conditions);
      parties.push({ first: at, members: [at], understanding, chips, as });
    }
  });
  return parties;
}
