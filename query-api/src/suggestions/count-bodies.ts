import type { estypes } from '@elastic/elasticsearch';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Clause } from '../search/clause.ts';
import { clauseOf } from '../search/condition.ts';

/** A circle that listings are counted in; kilometres. */
export interface Circle extends Point {
  radius: number;
}

const active: Clause = { term: { status: 'active' } };

/**
 * @returns the search that counts the active listings of each of these sellers. By filters, each of which is counted
 *   from the index alone; buckets of terms would number all sellers anew after each write.
 */
export function sellersCountBody(sellers: readonly string[]): estypes.SearchSearchRequestBody {
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [active] } },
    aggs: { sellers: { filters: { filters: sellers.map((id) => ({ term: { sellerId: id } })) } } },
  };
}

/** @returns the search whose total is how many active listings are in a circle. */
export function placeCountBody({ lat, lng, radius }: Circle): estypes.SearchSearchRequestBody {
  const within = clauseOf({ kind: 'within', point: { lat, lng }, metres: Math.round(radius * 1000) });
  return { size: 0, track_total_hits: true, query: { bool: { filter: [within, active] } } };
}
