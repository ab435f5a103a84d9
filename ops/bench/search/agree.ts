import { decodeId } from '@vivarium/contracts/shared/id.ts';
import type { Searched } from './engines.ts';

/**
 * Compares what both found where they mean the same by a request.
 * @returns what differs, in words; empty when nothing does
 */
export function differences(ours: Searched, searchkit: Searched): string[] {
  return ours.results.flatMap((mine, i) => {
    const theirs = searchkit.results[i];
    if (theirs === undefined) return [`result ${i} is missing`];
    const found: string[] = [];
    if (mine.nbHits !== theirs.nbHits) found.push(`${mine.nbHits} hits against ${theirs.nbHits}`);
    const ids = mine.hits.map(({ objectID }) => decodeId(objectID));
    const theirIds = theirs.hits.map(({ objectID }) => objectID);
    if (i === 0 && ids.join() !== theirIds.join()) found.push('other hits');
    for (const [facet, counts] of Object.entries(mine.facets ?? {})) {
      if (facet === 'price') continue;
      const other = theirs.facets?.[facet] ?? {};
      const differs = Object.entries(counts).filter(([value, count]) => other[value] !== count);
      if (differs.length > 0 || Object.keys(other).length !== Object.keys(counts).length) {
        found.push(`${facet} counted differently (${differs.slice(0, 3)})`);
      }
    }
    return found;
  });
}
