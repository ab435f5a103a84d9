import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));

/** What `npm start` keeps between runs: data, logs and the state file. Not in git; `npm run reset` empties it. */
export const demoStateDir = join(repositoryRoot, '.state');
