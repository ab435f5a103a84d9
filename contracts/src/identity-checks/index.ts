import { feature } from '../shared/feature.ts';
import { identityCheckCommands } from './commands.ts';
import { identityCheckProblems } from './problems.ts';

/** Who people are, as somebody knows it who has seen their document. */
export const identityChecks = feature({ commands: identityCheckCommands, problems: identityCheckProblems });
