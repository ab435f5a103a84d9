import { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { feature } from '../feature.ts';
import { listTrendDemand } from './demand/list-demand.ts';
import { listTrendBreakdown } from './list-breakdown.ts';
import { listTrendSupply } from './list-supply.ts';
import { showHourlyTrends, streamHourlyTrends } from './show-hourly.ts';
import { showTrendOverview } from './show-overview.ts';
import { showPriceGuide } from './show-price-guide.ts';

/** The market over time. */
export const trends = feature(trendQueries, {
  showTrendOverview: { readModels: ['market'], handler: showTrendOverview },
  listTrendBreakdown: { readModels: ['market'], handler: listTrendBreakdown },
  showHourlyTrends: { readModels: ['listings'], handler: showHourlyTrends },
  streamHourlyTrends: { readModels: ['listings'], handler: streamHourlyTrends },
  listTrendDemand: { readModels: ['market', 'search-wants'], handler: listTrendDemand },
  listTrendSupply: { readModels: ['market'], handler: listTrendSupply },
  showPriceGuide: { readModels: ['market'], handler: showPriceGuide },
});
