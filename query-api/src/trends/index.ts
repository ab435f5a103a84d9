import { trendQueries } from '@vivarium/contracts/trends/queries.ts';
import { feature } from '../feature.ts';
import { listTrendBreakdown } from './list-breakdown.ts';
import { showTrendOverview } from './show-overview.ts';
import { showPriceGuide } from './show-price-guide.ts';

/** The market over time. */
export const trends = feature(trendQueries, {
  showTrendOverview: { readModels: ['market'], handler: showTrendOverview },
  listTrendBreakdown: { readModels: ['market'], handler: listTrendBreakdown },
  showPriceGuide: { readModels: ['market'], handler: showPriceGuide },
});
