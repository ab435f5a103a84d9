import type { SearchParams } from '@vivarium/contracts/search/http/request.ts';
import type { ListingSearch } from '../search/listing-search.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import type { Understanding } from '../understanding/meaning/meaning.ts';
import { withFirstTaken } from '../understanding/running/understanding-of.ts';
import { textWithMeaning } from '../understanding/running/ways.ts';

/** @returns what the words of a request mean, if it says that this is to count. */
export function understandingOf(
  params: SearchParams,
  understandWords: UnderstandWords,
): Understanding | undefined {
  if (params.understand !== true) return undefined;
  return understandWords({
    query: params.query ?? '',
    unit: params.understandUnit ?? 'km',
    without: params.understandWithout ?? [],
    also: params.understandAlso ?? [],
  });
}

/**
 * @returns what the words mean when the first of what they may mean is meant; undefined where there is none, or the person
 *   has said that it is not
 */
export function firstOfferOf(
  params: SearchParams,
  understanding: Understanding,
  understandWords: UnderstandWords,
): Understanding | undefined {
  const { understandWithout: without, understandAlso: also } = params;
  const understandAlso = withFirstTaken(understanding, { without, also });
  return understandAlso && understandingOf({ ...params, understandAlso }, understandWords);
}

/** @returns a search for words as text, which also finds what is what they mean; not where they are to be taken by the letter. */
export function withMeaning(
  search: ListingSearch,
  params: SearchParams,
  understandWords: UnderstandWords,
): ListingSearch {
  if (search.spelling === 'exact' || search.words.length === 0) return search;
  const meaning = understandWords({ query: params.query ?? '', unit: params.understandUnit ?? 'km' });
  return textWithMeaning(search, meaning);
}
