import { queryOptions } from '@tanstack/react-query';
import type { SimilarListings } from '@vivarium/contracts/similar/http.ts';
import { request } from '../api/request.ts';
import { regionQuery } from '../format/home-region.ts';

/** Active listings like one, the most similar first. */
export function similarQuery(id: string) {
  return queryOptions({
    queryKey: ['similar', id],
    queryFn: ({ signal }) =>
      request<SimilarListings>(`/listings/${encodeURIComponent(id)}/similar?limit=8${regionQuery('&')}`, {
        signal,
      }),
    staleTime: 60_000,
  });
}
