import { queryOptions } from '@tanstack/react-query';
import { catalogueQueries } from '@vivarium/contracts/catalogue/queries.ts';
import { call } from './call.ts';

/** Every species with all its names. */
export const speciesListQuery = queryOptions({
  queryKey: ['species'],
  queryFn: ({ signal }) => call(catalogueQueries.listSpecies, { query: {} }, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

/** A species with all the names of its genes. */
export function speciesQuery(slug: string) {
  return queryOptions({
    queryKey: ['species', slug],
    queryFn: ({ signal }) => call(catalogueQueries.showSpecies, { params: { slug } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
