import { meta } from '@vivarium/contracts/meta/index.ts';
import { feature } from '../feature.ts';
import { showOpenApi } from './show-open-api.ts';

/** The API about itself. */
export const openapi = feature(meta.queries, {
  showOpenApi: { readModels: [], handler: showOpenApi },
});
