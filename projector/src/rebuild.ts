import { parseArgs } from 'node:util';
import { type ReadModel, readModels } from '@vivarium/contracts/read-models.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { maintenanceConfigSchema } from './config.ts';
import { outdatedReadModels } from './indices/outdated.ts';
import { rebuild } from './rebuild/rebuild.ts';
import { snapshotsFrom } from './snapshots/read-snapshots.ts';

/** In this order "all" are built: what others refer to first. */
const order: readonly ReadModel[] = ['sellers', 'listings', 'own-listings'];

/** Longer than any search may take, in milliseconds. */
const GRACE_MS = 5_000;

/**
 * `rebuild.ts listings|sellers|own-listings|all|outdated [--keep-old]`. `outdated`: those of another version of their mapping,
 * after an upgrade, before the new projector starts and when the old one has ended: what it still wrote would lack
 * what is new.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'keep-old': { type: 'boolean', default: false } },
  });
  const [what] = positionals;
  const isKnown = (name = '') => ['all', 'outdated', ...readModels].includes(name);
  if (positionals.length !== 1 || !isKnown(what)) {
    throw new Error(`usage: rebuild.ts ${readModels.join('|')}|all|outdated [--keep-old]`);
  }
  const config = readConfig(maintenanceConfigSchema);
  await using tools = await openTools(config);
  const outdated = what === 'outdated' ? await outdatedReadModels(tools.client, tools.prefix) : [];
  const chosen = order.filter((one) => what === 'all' || what === one || outdated.includes(one));
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
