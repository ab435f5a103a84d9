import { similarQueries } from '@vivarium/contracts/similar/queries.ts';
import { feature } from '../feature.ts';
import { listSimilarListings } from './list-similar-listings.ts';

/** Listings like one. */
export const similar = feature(similarQueries, {
  listSimilarListings: { readModels: ['listings'], handler: listSimilarListings },
});
