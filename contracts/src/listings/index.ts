import { feature } from '../shared/feature.ts';
import { versionOfRates } from '../shared/reference-rates.ts';
import { listingCommands } from './commands.ts';
import { listingEventSchema } from './events.ts';
import { importCommands } from './imports/commands.ts';
import { listingProblems } from './problems.ts';
import { listingQueries } from './queries.ts';

/** Things for sale: drafts, what is on sale, and what has been. */
export const listings = feature({
  commands: { ...listingCommands, ...importCommands },
  queries: listingQueries,
  problems: listingProblems,
  events: { listing: listingEventSchema },
  readModels: {
    listings: { version: versionOfRates(12), source: 'listing' },
    'own-listings': { version: versionOfRates(12), source: 'listing', private: true },
  },
});
