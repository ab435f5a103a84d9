import { feature } from '../shared/feature.ts';
import { insightQueries } from './queries.ts';

/** What sellers see of their own listings. */
export const insights = feature({ queries: insightQueries });
