import type { SearchHit, SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import type { Searched } from './engines.ts';

/** Elasticsearch counts this far when it is not asked to go further, and Searchkit does not ask. */
const COUNTED_BY_DEFAULT = 10_000;

/**
 * Compares what both found where they mean the same by a request.
 * @returns what differs, in words; empty when nothing does
 */
export function differences(ours: Searched, searchkit: Searched): string[] {
  return ours.results.flatMap((mine, i) => {
    const theirs = searchkit.results[i];
    if (theirs === undefined) return [`result ${i} is missing`];
    const found: string[] = [];
    if (Math.min(mine.nbHits, COUNTED_BY_DEFAULT) !== theirs.nbHits)
      found.push(`${mine.nbHits} hits against ${theirs.nbHits}`);
    if (i === 0 && !areSame(mine.hits, theirs.hits)) found.push('other hits');
    return [...found, ...otherCounts(mine, theirs)];
  });
}

/** The same listings; those published in the same moment, where Searchkit's order says nothing, in any order. */
function areSame(mine: readonly SearchHit[], theirs: readonly SearchHit[]): boolean {
  const timesOf = (hits: readonly SearchHit[]) => hits.map(({ publishedAt }) => publishedAt).join();
  const known = new Set(theirs.map(({ objectID }) => objectID));
  const missing = mine.filter(({ objectID }) => !known.has(decodeId(objectID) ?? ''));
  const last = mine.at(-1)?.publishedAt;
  return timesOf(mine) === timesOf(theirs) && missing.every(({ publishedAt }) => publishedAt === last);
}

function otherCounts(mine: SearchResult, theirs: SearchResult): string[] {
  return Object.entries(mine.facets ?? {}).flatMap(([facet, counts]) => {
    if (facet === 'price') return [];
    const other = theirs.facets?.[facet] ?? {};
    const differing = Object.entries(counts).filter(([value, count]) => other[value] !== count);
    const isSame = differing.length === 0 && Object.keys(other).length === Object.keys(counts).length;
    return isSame ? [] : [`${facet} counted differently (${differing.slice(0, 3)})`];
  });
}
