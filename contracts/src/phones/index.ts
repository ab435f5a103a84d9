import { feature } from '../shared/feature.ts';
import { phoneCommands } from './commands.ts';
import { phoneProblems } from './problems.ts';

/** Telephone numbers that people have proved to be theirs. */
export const phones = feature({ commands: phoneCommands, problems: phoneProblems });
