import type { Suggestion } from '@vivarium/contracts/http/suggestions.ts';
import { finishedSuggestion, finishedText, pathOf } from './finished.ts';
import { OptionRow } from './OptionRow.tsx';
import { headingOf, optionsOf, type SearchOption } from './options.ts';
import { recentSearches } from './recent-searches.ts';
import { createSuggestionSource } from './source.ts';
import { withSuggestion } from './with-suggestion.ts';

/** Everything that the search box needs once somebody uses it. This module is only ever imported lazily. */
export const suggestBox = {
  source: createSuggestionSource(),
  recentSearches,
  optionsOf,
  headingOf,
  withSuggestion,
  pathOf,
  rememberText(text: string): void {
    const finished = finishedText(text);
    if (finished !== undefined) recentSearches.add(finished);
  },
  rememberSuggestion: (suggestion: Suggestion) => recentSearches.add(finishedSuggestion(suggestion)),
  renderOption: (option: SearchOption) => <OptionRow option={option} onForget={recentSearches.remove} />,
};
export type SuggestBox = typeof suggestBox;
