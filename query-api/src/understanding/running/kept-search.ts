import { readSavedQuery } from '@vivarium/contracts/saved-searches/saved-query.ts';
import type { SavedQuery } from '@vivarium/contracts/saved-searches/state.ts';
import { everything, type ListingSearch } from '../../search/listing-search.ts';
import { currencyOf, refinementsOf } from '../../search/refinement.ts';
import { searchWords } from '../../search/text-query.ts';
import type { UnderstandWords } from '../choosing/understand-words.ts';
import { overrule } from './overrule.ts';
import { meaningOf, understandingOf } from './understanding-of.ts';
import { searchBy, textWithMeaning } from './ways.ts';

/**
 * What a saved search finds: the search that the page asks first, by every chip of its words and the rest as it is spelt, or
 * as text, where its words or what they mean suffices.
 * What the page shows only by relaxing a condition or by guessing at a misspelling is not in it.
 *
 * @returns a search that only counts; undefined for a query that is none by the rules of today
 */
export function keptSearch(saved: SavedQuery, understandWords: UnderstandWords): ListingSearch | undefined {
  const read = readSavedQuery(saved);
  if ('wrong' in read) return undefined;
  const { query, attributes } = read;
  const search: ListingSearch = {
    ...everything,
    words: searchWords(query.q ?? ''),
    conditions: refinementsOf(query, attributes).map(({ condition }) => condition),
    currency: currencyOf(query),
  };
  if (query.q === undefined) return search;
  const understanding = understandingOf(query, understandWords);
  if (understanding === undefined) return textWithMeaning(search, meaningOf(query, understandWords));
  return searchBy('chips', search, overrule(understanding.chips, search.conditions), understanding);
}
