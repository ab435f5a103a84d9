import { feature } from '../shared/feature.ts';
import { listingMatchEventSchema } from './events.ts';

/** What the matcher finds: listings that start to match saved searches. */
export const alerts = feature({ events: { listing_match: listingMatchEventSchema } });
