import { feature } from '../shared/feature.ts';
import { accountCommands } from './account-commands.ts';
import { identityCommands } from './commands.ts';
import { userEventSchema } from './events.ts';
import { letterEventSchema } from './letter-events.ts';
import { identityProblems } from './problems.ts';
import { providerCommands } from './provider-commands.ts';

/** People, their sessions and what they say of themselves. */
export const identity = feature({
  commands: { ...identityCommands, ...accountCommands, ...providerCommands },
  problems: identityProblems,
  events: { user: userEventSchema, letter: letterEventSchema },
});
