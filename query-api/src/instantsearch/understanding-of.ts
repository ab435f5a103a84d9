import type { SearchParams } from '@vivarium/contracts/search/http/request.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import type { Understanding } from '../understanding/meaning/meaning.ts';

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
  { offers }: Understanding,
  understandWords: UnderstandWords,
): Understanding | undefined {
  const [offer] = offers;
  if (offer === undefined || params.understandWithout?.includes(offer.id)) return undefined;
  const understandAlso = [...(params.understandAlso ?? []), offer.id];
  return understandingOf({ ...params, understandAlso }, understandWords);
}
