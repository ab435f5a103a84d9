import { feature } from '../shared/feature.ts';
import { cartCommands } from './commands.ts';
import { cartProblems } from './problems.ts';

/** What people mean to buy, of several sellers. */
export const cart = feature({ commands: cartCommands, problems: cartProblems });
