import { feature } from '../shared/feature.ts';
import { marketPricesQueries } from './queries.ts';

/** What others ask for the same kind of thing. */
export const marketPrices = feature({ queries: marketPricesQueries });
