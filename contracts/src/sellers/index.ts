import { feature } from '../shared/feature.ts';
import { sellerQueries } from './queries.ts';

/** Public profiles. */
export const sellers = feature({
  queries: sellerQueries,
  readModels: { sellers: { version: 6, source: 'seller' } },
});
