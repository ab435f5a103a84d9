import { searchQueries } from '@vivarium/contracts/search/queries.ts';
import { feature } from '../feature.ts';
import { search } from './search.ts';

/** The search of the InstantSearch clients. */
export const instantsearch = feature(searchQueries, {
  search: { readModels: ['listings'], handler: search },
});
