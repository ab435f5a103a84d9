import { feature } from '../shared/feature.ts';
import { referenceRates } from '../shared/reference-rates.ts';
import { listingCommands } from './commands.ts';
import { listingEventSchema } from './events.ts';
import { importCommands } from './imports/commands.ts';
import { listingProblems } from './problems.ts';
import { listingQueries } from './queries.ts';

/**
 * Prices are projected in dollars too, so other reference rates make another read model.
 * @returns e.g. 520261030: version 5 with the rates of 30 October 2026
 */
function ofRates(version: number): number {
  return version * 1e8 + Number(referenceRates.day.replaceAll('-', ''));
}

/** Things for sale: drafts, what is on sale, and what has been. */
export const listings = feature({
  commands: { ...listingCommands, ...importCommands },
  queries: listingQueries,
  problems: listingProblems,
  events: { listing: listingEventSchema },
  readModels: {
    listings: { version: ofRates(5), source: 'listing' },
    'own-listings': { version: ofRates(6), source: 'listing', private: true },
  },
});
