import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { placesQueries } from '@vivarium/contracts/places/queries.ts';
import { call } from '../api/call.ts';

/** Cities whose names begin with `text`, the largest first; nothing below two letters. */
export function usePlaces(text: string) {
  const wanted = text.trim();
  return useQuery({
    queryKey: ['places', wanted.toLowerCase()],
    queryFn: ({ signal }) => call(placesQueries.listPlaces, { query: { q: wanted, limit: 7 } }, { signal }),
    enabled: wanted.length >= 2,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    select: ({ places }) => places,
  });
}
