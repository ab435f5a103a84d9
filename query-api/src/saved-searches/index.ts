import { savedSearchQueries } from '@vivarium/contracts/saved-searches/queries.ts';
import { feature } from '../feature.ts';
import { listSavedSearches } from './list-saved-searches.ts';
import { showPace } from './show-pace.ts';

/** One's own saved searches. */
export const savedSearches = feature(savedSearchQueries, {
  listSavedSearches: { readModels: ['saved-searches', 'listings'], handler: listSavedSearches },
  showPace: { readModels: ['listings'], handler: showPace },
});
