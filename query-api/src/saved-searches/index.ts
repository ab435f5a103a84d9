import { savedSearchQueries } from '@vivarium/contracts/saved-searches/queries.ts';
import { feature } from '../feature.ts';
import { listSavedSearches } from './list-saved-searches.ts';

/** One's own saved searches. */
export const savedSearches = feature(savedSearchQueries, {
  listSavedSearches: { readModels: ['saved-searches', 'listings'], handler: listSavedSearches },
});
