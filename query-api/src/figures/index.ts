import { figureQueries } from '@vivarium/contracts/figures/queries.ts';
import { feature } from '../feature.ts';
import { showSearchFigures } from './show-searches.ts';

/** What those who run the marketplace look at. */
export const figures = feature(figureQueries, {
  showSearchFigures: { readModels: [], handler: showSearchFigures },
});
