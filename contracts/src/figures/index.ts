import { feature } from '../shared/feature.ts';
import { figureCommands } from './commands.ts';
import { figureQueries } from './queries.ts';

/** What those who run the marketplace look at. */
export const figures = feature({ commands: figureCommands, queries: figureQueries });
