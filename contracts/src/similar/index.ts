import { feature } from '../shared/feature.ts';
import { similarQueries } from './queries.ts';

/** Listings like another. */
export const similar = feature({ queries: similarQueries });
