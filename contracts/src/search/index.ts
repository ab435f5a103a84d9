import { feature } from '../shared/feature.ts';
import { searchQueries } from './queries.ts';

/** The search page. */
export const search = feature({ queries: searchQueries, problems: { location_required: 422 } });
