import type { estypes } from '@elastic/elasticsearch';
import type { Point } from '@vivarium/contracts/shared/location.ts';

export const listingSorts = ['relevance', 'newest', 'price_asc', 'price_desc', 'distance'] as const;
export type ListingSort = (typeof listingSorts)[number];

/** An order; `distance` cannot be asked for without the point. */
export type SortOrder = { by: Exclude<ListingSort, 'distance'> } | { by: 'distance'; point: Point };

/** Every order ends with it, so that two pages never disagree about equals. */
const byTieBreak: estypes.SortOptions = { tieBreak: 'asc' };
const newestFirst: estypes.SortOptions = { publishedAt: 'desc' };
/** Sellers take turns within a day; see the shelf of a listing. */
const sellersInTurn: estypes.SortOptions = { shelf: 'desc' };
const byScore: estypes.SortOptions = { _score: { order: 'desc' } };

/**
 * @param scored whether the query has scores that matter: by relevance they are the order; in any other order they
 *   say only whether a listing is spelt as asked, and those that are stand first
 */
export function sortOf(order: SortOrder, scored: boolean): estypes.SortOptions[] {
  return [...(scored ? [byScore] : []), ...rest(order), byTieBreak];
}

function rest(order: SortOrder): estypes.SortOptions[] {
  switch (order.by) {
    case 'relevance':
      return [sellersInTurn, newestFirst];
    case 'newest':
      return [newestFirst];
    case 'price_asc':
      return [{ priceDollars: 'asc' }, newestFirst];
    case 'price_desc':
      return [{ priceDollars: 'desc' }, newestFirst];
    case 'distance':
      return [
        {
          _geo_distance: {
            location: { lat: order.point.lat, lon: order.point.lng },
            order: 'asc',
            unit: 'm',
          },
        },
        // Places are coarsened: many listings are equally far away.
        newestFirst,
      ];
  }
}
