import { sellerQueries } from '@vivarium/contracts/sellers/queries.ts';
import { feature } from '../feature.ts';
import { listSellers } from './list-sellers.ts';
import { showUser } from './show-user.ts';

/** Public profiles. */
export const sellers = feature(sellerQueries, {
  showUser: { readModels: ['sellers', 'listings'], handler: showUser },
  listSellers: { readModels: ['sellers', 'listings'], handler: listSellers },
});
