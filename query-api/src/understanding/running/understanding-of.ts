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

/**
 * @param query of which nothing is certain to mean anything
 * @returns the query that means the first of what its words may mean; undefined where there is none, or the person has said that
 *   it is not meant
 */
export function withFirstOffer(
  query: ListingQuery,
  understanding: Understanding | undefined,
): ListingQuery | undefined {
  const offer = understanding?.chips.length === 0 ? understanding.offers[0] : undefined;
  if (offer === undefined || query.understand_without?.includes(offer.id)) return undefined;
  return { ...query, understand_also: [...(query.understand_also ?? []), offer.id] };
}

/** @returns what words mean that are taken as text. */
export function meaningOf(
  { q = '', unit = 'km' }: ListingQuery,
  understandWords: UnderstandWords,
): Understanding {
  return understandWords({ query: q, unit });
}
