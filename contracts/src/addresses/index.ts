import { feature } from '../shared/feature.ts';
import { addressCommands } from './commands.ts';
import { addressProblems } from './problems.ts';

/** Addresses that people keep for themselves. */
export const addresses = feature({ commands: addressCommands, problems: addressProblems });
