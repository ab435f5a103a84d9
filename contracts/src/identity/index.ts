import { feature } from '../shared/feature.ts';
import { identityCommands } from './commands.ts';
import { userEventSchema } from './events.ts';
import { identityProblems } from './problems.ts';

/** People, their sessions and what they say of themselves. */
export const identity = feature({
  commands: identityCommands,
  problems: identityProblems,
  events: { user: userEventSchema },
});
