import { feature } from '../shared/feature.ts';
import { placesQueries } from './queries.ts';

/** The gazetteer. */
export const places = feature({ queries: placesQueries });
