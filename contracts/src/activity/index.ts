import { feature } from '../shared/feature.ts';
import { activityCommands } from './commands.ts';

/** What visitors do, kept without a person. */
export const activity = feature({ commands: activityCommands });
