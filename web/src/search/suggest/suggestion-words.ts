import type { Suggestion, TextRange } from '@vivarium/contracts/suggestions/http.ts';
import { facetLabel } from '../../catalogue/labels.ts';
import { currentCatalogue } from '../../catalogue/use-catalogue.ts';

/** What a suggestion is called, and what of that was typed. */
interface SuggestionWords {
  label: string;
  highlights: readonly TextRange[];
  /** Of a kind of goods: the category that it is one of. */
  categoryName: string | null;
}

/**
 * Says a suggestion in the language of the reader; the server says categories in English, and what was typed of that is
 * nothing of another word. Names of species and traits are the trade's, as everywhere.
 *
 * @param catalogue which names categories; their English stands until it has arrived
 */
export function suggestionWords(suggestion: Suggestion, catalogue = currentCatalogue()): SuggestionWords {
  const { label, highlights } = suggestion;
  if (suggestion.kind !== 'category' || catalogue === undefined)
    return {
      ...{ label, highlights },
      categoryName: suggestion.kind === 'category' ? suggestion.categoryName : null,
    };
  const { category, subcategory, categoryName } = suggestion;
  const said =
    subcategory === null
      ? facetLabel('category', category, catalogue)
      : facetLabel('subcategory', subcategory, catalogue);
  return {
    label: said,
    highlights: said === label ? highlights : [],
    categoryName: categoryName === null ? null : facetLabel('category', category, catalogue),
  };
}
