import { feature } from '../shared/feature.ts';
import { favouriteCommands } from './commands.ts';
import { favouriteEventSchema, interestEventSchema } from './events.ts';
import { favouriteQueries } from './queries.ts';

/** Listings that people like, each for themselves; how many do is for everybody. */
export const favourites = feature({
  commands: favouriteCommands,
  queries: favouriteQueries,
  problems: { too_many_favourites: 409 },
  events: { favourite: favouriteEventSchema, listing_interest: interestEventSchema },
  readModels: {
    favourites: { version: 1, source: 'favourite', private: true },
    'listing-interest': { version: 1, source: 'interest' },
  },
});
