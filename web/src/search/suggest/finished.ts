import { t } from '@lingui/core/macro';
import type { Suggestion } from '@vivarium/contracts/suggestions/http.ts';
import { searchPath } from '../../addresses/search-route.ts';
import { formatPlace } from '../../format/place.ts';
import type { RecentSearch } from './recent-searches.ts';
import { suggestionWords } from './suggestion-words.ts';
import { withSuggestion } from './with-suggestion.ts';

/** Fewest letters that are a search to come back to. */
const SHORTEST = 2;

/** @returns a searched text as it is remembered; undefined when there is nothing to remember. */
export function finishedText(text: string): RecentSearch | undefined {
  const label = text.trim();
  if (label.length < SHORTEST) return undefined;
  return { label, path: searchPath({ q: label, facets: {} }) };
}

/** @returns a chosen suggestion as it is remembered: by itself, without what else was set. */
export function finishedSuggestion(suggestion: Suggestion): RecentSearch {
  const path = pathOf(suggestion);
  return { label: [suggestion.query, nameOf(suggestion)].filter((part) => part !== '').join(' '), path };
}

function nameOf(suggestion: Suggestion): string {
  switch (suggestion.kind) {
    case 'trait':
    case 'combination':
      return `${suggestion.label}, ${suggestion.speciesName}`;
    case 'place': {
      const { name, region, country } = suggestion;
      const place = formatPlace({ city: name, region, country });
      return t`near ${place}`;
    }
    default:
      return suggestionWords(suggestion).label;
  }
}

/** @returns the page that a suggestion leads to when nothing else is set. */
export function pathOf(suggestion: Suggestion): string {
  if (suggestion.kind === 'seller') return `/seller/${encodeURIComponent(suggestion.id)}`;
  return searchPath(withSuggestion({ facets: {} }, suggestion));
}
