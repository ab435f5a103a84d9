import { isRingFacet, ringFacets } from '@vivarium/contracts/shared/distance-rings.ts';
import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { SearchState } from '../state/search-context.ts';

/** @returns how many listings an answer has in each ring; undefined where it was not asked in this unit. */
export function ringCounts(
  results: SearchState['results'],
  unit: LengthUnit,
): Record<string, number> | undefined {
  const counted = results?.facets.find(({ name }) => isRingFacet(name) && ringFacets[name] === unit);
  return counted?.data as Record<string, number> | undefined;
}
