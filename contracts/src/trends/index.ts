import { feature } from '../shared/feature.ts';
import { versionOfRates } from '../shared/reference-rates.ts';
import { trendQueries } from './queries.ts';

/** The market over time: what is listed, what sells, for how much and how fast. */
export const trends = feature({
  queries: trendQueries,
  readModels: { market: { version: versionOfRates(5), source: 'listing' } },
});
