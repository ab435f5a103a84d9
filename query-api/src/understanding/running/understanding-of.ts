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
  if (understanding === undefined || understanding.chips.length > 0) return undefined;
  const { understand_without: without, understand_also: also } = query;
  const taken = withFirstTaken(understanding, { without, also });
  return taken && { ...query, understand_also: taken };
}

/**
 * @param without chips that the person has said are not meant, and what they have taken up
 * @returns what is taken up when the first offer is too; undefined where there is none, or it is one that is not meant
 */
export function withFirstTaken(
  { offers: [offer] }: Pick<Understanding, 'offers'>,
  {
    without = [],
    also = [],
  }: { without?: readonly string[] | undefined; also?: readonly string[] | undefined },
): string[] | undefined {
  return offer === undefined || without.includes(offer.id) ? undefined : [...also, offer.id];
}

/** @returns what words mean that are taken as text. */
export function meaningOf(
  { q = '', unit = 'km' }: ListingQuery,
  understandWords: UnderstandWords,
): Understanding {
  return understandWords({ query: q, unit });
}
