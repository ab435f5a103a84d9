import { feature } from '../shared/feature.ts';
import { catalogueQueries } from './queries.ts';

/** Species, genes and categories. */
export const catalogue = feature({ queries: catalogueQueries, problems: { species_not_found: 404 } });
