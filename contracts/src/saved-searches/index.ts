import { feature } from '../shared/feature.ts';
import { savedSearchCommands } from './commands.ts';
import { savedSearchEventSchema } from './events.ts';
import { savedSearchProblems } from './problems.ts';
import { savedSearchQueries } from './queries.ts';

/** Searches that people have saved, to be told of what starts to match. */
export const savedSearches = feature({
  commands: savedSearchCommands,
  queries: savedSearchQueries,
  problems: savedSearchProblems,
  events: { saved_search: savedSearchEventSchema },
  readModels: {
    'saved-searches': { version: 2, source: 'savedSearch', private: true },
    'search-wants': { version: 1, source: 'savedSearch' },
  },
});
