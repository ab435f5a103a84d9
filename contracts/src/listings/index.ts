import { feature } from '../shared/feature.ts';
import { listingCommands } from './commands.ts';
import { listingEventSchema } from './events.ts';
import { listingProblems } from './problems.ts';
import { listingQueries } from './queries.ts';

/** Things for sale: drafts, what is on sale, and what has been. */
export const listings = feature({
  commands: listingCommands,
  queries: listingQueries,
  problems: listingProblems,
  events: { listing: listingEventSchema },
  readModels: {
    listings: { version: 4, source: 'listing' },
    'own-listings': { version: 4, source: 'listing', private: true },
  },
});
