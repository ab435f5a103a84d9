import { queryOptions } from '@tanstack/react-query';
import { similarQueries } from '@vivarium/contracts/similar/queries.ts';
import { call } from '../api/call.ts';
import { currentHomeRegion } from '../format/home-region.ts';

/** Active listings like one, the most similar first. */
export function similarQuery(id: string) {
  return queryOptions({
    queryKey: ['similar', id],
    queryFn: ({ signal }) => {
      const query = { limit: 8, viewer_region: currentHomeRegion()?.code };
      return call(similarQueries.listSimilarListings, { params: { id }, query }, { signal });
    },
    staleTime: 60_000,
  });
}
