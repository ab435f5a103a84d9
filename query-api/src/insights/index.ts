import { insightQueries } from '@vivarium/contracts/insights/queries.ts';
import { feature } from '../feature.ts';
import { listMyInsights } from './list-my-insights.ts';

/** What sellers see of their own listings. */
export const insights = feature(insightQueries, {
  listMyInsights: { readModels: ['own-listings', 'listings', 'market'], handler: listMyInsights },
});
