import { operation } from '../shared/operation.ts';
import { popularFiltersQuerySchema, popularFiltersSchema } from './http.ts';

/** What query-api tells of what visitors choose. */
export const popularFiltersQueries = {
  listPopularFilters: operation({
    method: 'get',
    path: '/popular-filters',
    operationId: 'listPopularFilters',
    conditional: true,
    tag: 'catalogue',
    summary: 'Filters that many visitors have chosen in the last days',
    query: popularFiltersQuerySchema,
    success: {
      status: 200,
      description: 'Up to eight filters that find something, the most popular first',
      schema: popularFiltersSchema,
    },
  }),
};
