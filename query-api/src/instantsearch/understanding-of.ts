import type { SearchParams } from '@vivarium/contracts/http/search-request.ts';
import type { Understanding } from '../understanding/meaning.ts';
import type { UnderstandWords } from '../understanding/understand-words.ts';

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
