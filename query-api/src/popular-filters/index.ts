import { popularFiltersQueries } from '@vivarium/contracts/popular-filters/queries.ts';
import { feature } from '../feature.ts';
import { listPopularFilters } from './list-popular-filters.ts';

/** Filters that many visitors choose. */
export const popularFilters = feature(popularFiltersQueries, {
  listPopularFilters: { readModels: ['listings'], handler: listPopularFilters },
});
