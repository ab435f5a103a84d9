import { catalogueQueries } from '@vivarium/contracts/catalogue/queries.ts';
import { feature } from '../feature.ts';
import { listCategories } from './list-categories.ts';
import { listSpecies } from './list-species.ts';
import { showSpecies } from './show-species.ts';

/** Species with their genes, and categories. */
export const catalogue = feature(catalogueQueries, {
  listSpecies: { readModels: [], handler: () => listSpecies },
  showSpecies: { readModels: [], handler: () => showSpecies },
  listCategories: { readModels: ['listings'], handler: listCategories },
});
