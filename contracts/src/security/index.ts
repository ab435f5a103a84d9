import { feature } from '../shared/feature.ts';
import { securityCommands } from './commands.ts';

/** What is written down because it may matter to somebody's safety. */
export const security = feature({ commands: securityCommands });
