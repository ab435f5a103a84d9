import { feature } from '../shared/feature.ts';
import { privacyCommands } from './commands.ts';
import { privacyProblems } from './problems.ts';

/** All that is kept of a person, for them to have or to have erased. */
export const privacy = feature({ commands: privacyCommands, problems: privacyProblems });
