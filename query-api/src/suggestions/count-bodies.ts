import type { estypes } from '@elastic/elasticsearch';
import type { Point } from '@vivarium/contracts/shared/location.ts';
import type { Clause } from '../search/clause.ts';
import { clauseOf } from '../search/condition.ts';
import { keepableIn } from '../search/viewer-region.ts';

/** For whom listings are counted. */
export interface For {
  /** Where they live: what may not be kept there is not counted. */
  region?: string | undefined;
}

/** A seller whose listings are counted. */
export interface Seller extends For {
  id: string;
}

/** A circle that listings are counted in; kilometres. */
export interface Circle extends Point, For {
  radius: number;
}

const active: Clause = { term: { status: 'active' } };
const keepable = ({ region }: For): Clause[] => keepableIn(region).map(clauseOf);

/**
 * @returns the search that counts the active listings of each of these sellers. By filters, each of which is counted
 *   from the index alone; buckets of terms would number all sellers anew after each write.
 */
export function sellersCountBody(sellers: readonly Seller[]): estypes.SearchSearchRequestBody {
  return {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [active] } },
    aggs: { sellers: { filters: { filters: sellers.map(ofSeller) } } },
  };
}

function ofSeller({ id, region }: Seller): Clause {
  const own: Clause = { term: { sellerId: id } };
  const others = keepable({ region });
  return others.length === 0 ? own : { bool: { filter: [own, ...others] } };
}

/** @returns the search whose total is how many active listings are in a circle. */
export function placeCountBody({ lat, lng, radius, region }: Circle): estypes.SearchSearchRequestBody {
  const within = clauseOf({ kind: 'within', point: { lat, lng }, metres: Math.round(radius * 1000) });
  return {
    size: 0,
    track_total_hits: true,
    query: { bool: { filter: [within, active, ...keepable({ region })] } },
  };
}
