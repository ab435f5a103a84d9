import { marketPricesQueries } from '@vivarium/contracts/market-prices/queries.ts';
import { feature } from '../feature.ts';
import { listMarketPrices } from './list-market-prices.ts';

/** What others ask for the same kind of thing. */
export const marketPrices = feature(marketPricesQueries, {
  listMarketPrices: { readModels: ['listings'], handler: listMarketPrices },
});
