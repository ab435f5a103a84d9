import { feature } from '../shared/feature.ts';
import { popularFiltersQueries } from './queries.ts';

/** Filters that many choose. */
export const popularFilters = feature({ queries: popularFiltersQueries });
