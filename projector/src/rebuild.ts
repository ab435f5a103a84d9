import { parseArgs } from 'node:util';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { ensureStreams } from '@vivarium/platform/nats/connect.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { maintenanceConfigSchema } from './config.ts';
import { everyReadModel } from './every-read-model.ts';
import { rebuildAll } from './rebuild/rebuild-all.ts';
import { snapshotsFrom } from './snapshots/read-snapshots.ts';

/** Longer than any search may take, in milliseconds. */
const GRACE_MS = 5_000;

/**
 * `rebuild.ts <read model>|all|outdated [--keep-old]`. `outdated`: those of another version of their mapping, those that a
 * rebuild did not finish, and those that are missing though the system has projected before or its databases hold something.
 * After an upgrade it runs before the new projector starts and when the old one has ended: what that still wrote would lack what
 * is new.
 */
await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'keep-old': { type: 'boolean', default: false } },
  });
  const [what = ''] = positionals;
  const choices = [...everyReadModel.map(({ name }) => name), 'all', 'outdated'];
  if (positionals.length !== 1 || !choices.includes(what)) {
    throw new Error(`usage: rebuild.ts ${choices.join('|')} [--keep-old]`);
  }
  const config = readConfig(maintenanceConfigSchema);
  await using tools = await openTools(config);
  await ensureStreams(tools.nats, streams.events(tools.prefix), streams.deadLetters(tools.prefix));
  const readModels = everyReadModel;
  const readPage = snapshotsFrom(config.COMMAND_API_URL, config.INTERNAL_TOKEN);
  const reports = await rebuildAll({ ...tools, readModels, readPage, progress: say }, what, {
    keepOld: values['keep-old'],
    graceMs: GRACE_MS,
  });
  for (const { readModel, index, documentsAfter, documentsBefore } of reports) {
    say(`${readModel}: now ${index}, ${documentsAfter} documents, before ${documentsBefore}`);
  }
  return 0;
});
