import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '../api/request.ts';

/** A city of the gazetteer. */
export interface Place {
  name: string;
  region: string | null;
  country: string;
  countryName: string;
  lat: number;
  lng: number;
  population: number;
}

/** Cities whose names begin with `text`, the largest first; nothing below two letters. */
export function usePlaces(text: string) {
  const wanted = text.trim();
  return useQuery({
    queryKey: ['places', wanted.toLowerCase()],
    queryFn: ({ signal }) =>
      request<{ places: Place[] }>(`/places?${new URLSearchParams({ q: wanted, limit: '7' })}`, { signal }),
    enabled: wanted.length >= 2,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    select: ({ places }) => places,
  });
}
