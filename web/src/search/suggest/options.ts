import type { MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { Suggestion, SuggestionKind } from '@vivarium/contracts/suggestions/http.ts';
import { fold } from '../../catalogue/name-rank.ts';
import type { RecentSearch } from './recent-searches.ts';

/** One line of the list below the search box. */
export type SearchOption =
  | { kind: 'recent'; key: string; recent: RecentSearch }
  | { kind: 'forget'; key: string }
  | { kind: 'suggestion'; key: string; suggestion: Suggestion };

/** Earlier searches beside suggestions, and by themselves. */
const FEW_RECENTS = 2;
const MOST_RECENTS = 6;

/**
 * What the list shows: before anything is typed the searches of before, then those of them that begin alike and what is
 * suggested.
 */
export function optionsOf(
  text: string,
  suggestions: readonly Suggestion[],
  recents: readonly RecentSearch[],
): SearchOption[] {
  const typed = fold(text);
  if (typed === '') {
    const all = recents.slice(0, MOST_RECENTS).map(recentOption);
    return all.length === 0 ? [] : [...all, { kind: 'forget', key: 'forget' }];
  }
  const alike = recents.filter(({ label }) => fold(label).startsWith(typed) && fold(label) !== typed);
  return [
    ...alike.slice(0, FEW_RECENTS).map(recentOption),
    ...suggestions.map((suggestion): SearchOption => {
      return { kind: 'suggestion', key: keyOf(suggestion), suggestion };
    }),
  ];
}

function recentOption(recent: RecentSearch): SearchOption {
  return { kind: 'recent', key: `recent ${recent.path}`, recent };
}

function keyOf(one: Suggestion): string {
  switch (one.kind) {
    case 'species':
      return `species ${one.species}`;
    case 'trait':
      return `trait ${one.species} ${one.gene} ${one.zygosity}`;
    case 'combination':
      return one.meaning;
    case 'category':
      return `category ${one.category} ${one.subcategory}`;
    case 'seller':
      return `seller ${one.id}`;
    case 'place':
      return `place ${one.lat} ${one.lng} ${one.name}`;
  }
}

const headings: Readonly<Record<SuggestionKind, MessageDescriptor>> = {
  // In German their plural is another word than that of the question in the rail.
  species: msg({ message: 'Species', context: 'several' }),
  trait: msg`Traits`,
  combination: msg`Combinations`,
  category: msg`Categories`,
  seller: msg`Sellers`,
  place: msg`Places`,
};

/** @returns the heading of the group that an option stands in. */
export function headingOf(option: SearchOption): string {
  return option.kind === 'suggestion' ? t(headings[option.suggestion.kind]) : t`Recent searches`;
}
