import { parseArgs } from 'node:util';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { projectorConfigSchema } from './config.ts';
import { readCopy, writeCopy } from './listing-activity/copies.ts';

/** `activity-copies.ts write <file>`, `activity-copies.ts read <file>` */
await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [what, path, ...others] = positionals;
  if ((what !== 'write' && what !== 'read') || path === undefined || others.length > 0)
    throw new Error('usage: activity-copies.ts write <file> | read <file>');
  await using tools = await openTools(readConfig(projectorConfigSchema));
  const { client, prefix } = tools;
  const count = await (what === 'write' ? writeCopy(client, prefix, path) : readCopy(client, prefix, path));
  say(`${what === 'write' ? 'wrote' : 'read'} ${count} numbers of listings, wants and days`);
  return 0;
});
