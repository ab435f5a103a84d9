import { fromQueryString } from '../../addresses/search-route.ts';
import { leaveTouchKeyboard } from '../../ui/leave-touch-keyboard.ts';
import { noteSubmission } from '../activity/submission.ts';
import type { SearchControls } from '../state/search-controls.ts';
import { askApi } from './ask-api.ts';
import { finishedSuggestion, finishedText, pathOf } from './finished.ts';
import { OptionRow } from './OptionRow.tsx';
import { headingOf, optionsOf, type SearchOption } from './options.ts';
import { recentSearches } from './recent-searches.ts';
import { createSuggestionSource } from './source.ts';
import { withSuggestion } from './with-suggestion.ts';

/** What taking an option changes. */
interface Hands {
  /** Those of the search page, while it is open. */
  controls: SearchControls | undefined;
  navigate: (path: string) => unknown;
  setText: (text: string) => void;
}

/** Everything that the search box needs once somebody uses it. This module is only ever imported lazily. */
export const suggestBox = {
  source: createSuggestionSource(askApi),
  recentSearches,
  optionsOf,
  headingOf,
  renderOption: (option: SearchOption) => <OptionRow option={option} onForget={recentSearches.remove} />,
  forget(option: SearchOption): void {
    if (option.kind === 'recent') recentSearches.remove(option.recent.path);
  },
  rememberText(text: string): void {
    const finished = finishedText(text);
    if (finished !== undefined) recentSearches.add(finished);
  },
  /** Searches for an option: on the search page within what else is set there, from elsewhere by itself. */
  take,
};
export type SuggestBox = typeof suggestBox;

function take(option: SearchOption, { controls, navigate, setText }: Hands): void {
  if (option.kind === 'forget') {
    recentSearches.clear();
    return;
  }
  leaveTouchKeyboard();
  if (option.kind === 'recent') {
    recentSearches.add(option.recent);
    const { path } = option.recent;
    const route = fromQueryString(path.split('?')[1] ?? '');
    setText(route.q ?? '');
    const isSearch = path.startsWith('/search?');
    if (isSearch) noteSubmission();
    navigate(path);
    return;
  }
  const { suggestion } = option;
  recentSearches.add(finishedSuggestion(suggestion));
  setText(suggestion.query);
  if (suggestion.kind !== 'seller') noteSubmission();
  if (suggestion.kind !== 'seller' && controls !== undefined) {
    controls.change((route) => withSuggestion(route, suggestion));
  } else navigate(pathOf(suggestion));
}
