import { parseArgs } from 'node:util';
import { type ReadModel, readModels } from '@vivarium/contracts/search/indices.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { maintenanceConfigSchema } from './config.ts';
import { rebuild } from './rebuild/rebuild.ts';
import { snapshotsFrom } from './snapshots/read-snapshots.ts';

/** In this order "all" are built: what others refer to first. */
const order: readonly ReadModel[] = ['sellers', 'listings', 'own-listings'];

/** Longer than any search may take, in milliseconds. */
const GRACE_MS = 5_000;

/** `rebuild.ts listings|sellers|own-listings|all [--keep-old]` */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'keep-old': { type: 'boolean', default: false } },
  });
  const [what] = positionals;
  const chosen = what === 'all' ? order : order.filter((readModel) => readModel === what);
  if (chosen.length === 0 || positionals.length !== 1) {
    throw new Error(`usage: rebuild.ts ${readModels.join('|')}|all [--keep-old]`);
  }
  const config = readConfig(maintenanceConfigSchema);
  await using tools = await openTools(config);
  const readPage = snapshotsFrom(config.COMMAND_API_URL);
  for (const readModel of chosen) {
    const report = await rebuild({ ...tools, readPage, progress: say }, readModel, {
      keepOld: values['keep-old'],
      graceMs: GRACE_MS,
    });
    say(
      `${readModel}: now ${report.index}, ${report.documentsAfter} documents, before ${report.documentsBefore}`,
    );
  }
  return 0;
});
