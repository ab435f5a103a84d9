import type { ListingQuery } from '@vivarium/contracts/listings/http/query.ts';
import type { UnderstandWords } from '../choosing/understand-words.ts';
import type { Understanding } from '../meaning/meaning.ts';

/** @returns what the words of a query are taken for, where it asks for that. */
export function understandingOf(
  query: ListingQuery,
  understandWords: UnderstandWords,
): Understanding | undefined {
  if (query.understand !== 'true') return undefined;
  return understandWords({
    query: query.q ?? '',
    unit: query.unit ?? 'km',
    without: query.understand_without ?? [],
    also: query.understand_also ?? [],
  });
}

/** @returns what words mean that are taken as text. */
export function meaningOf(
  { q = '', unit = 'km' }: ListingQuery,
  understandWords: UnderstandWords,
): Understanding {
  return understandWords({ query: q, unit });
}
