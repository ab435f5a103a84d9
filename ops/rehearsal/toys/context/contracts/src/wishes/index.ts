import { feature } from '../shared/feature.ts';
import { wishCommands } from './commands.ts';
import { wishEventSchema } from './events.ts';
import { wishProblems } from './problems.ts';
import { wishQueries } from './queries.ts';

/** What people are looking for, each for themselves. */
export const wishes = feature({
  commands: wishCommands,
  queries: wishQueries,
  problems: wishProblems,
  events: { wish: wishEventSchema },
  readModels: { wishes: { version: 1, source: 'wish', private: true } },
});
