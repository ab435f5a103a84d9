import { parseArgs } from 'node:util';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { openTools } from './cli/open-tools.ts';
import { runCommand, say } from './cli/run-command.ts';
import { maintenanceConfigSchema } from './config.ts';
import { everyReadModel } from './every-read-model.ts';
import { statesOf } from './indices/state.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { noteCompared } from './reconcile/reconciled-with.ts';
import { settleDown } from './reconcile/settle-down.ts';
import { snapshotsFrom } from './snapshots/read-snapshots.ts';

/** `reconcile.ts [--repair]` exits 1 when differences remain. */
await runCommand(async () => {
  const { values } = parseArgs({ options: { repair: { type: 'boolean', default: false } } });
  const config = readConfig(maintenanceConfigSchema);
  await using tools = await openTools(config);
  const readModels = everyReadModel;
  for (const [{ name }, state] of await statesOf(tools.client, tools.prefix, readModels)) {
    if (state !== 'current') throw new Error(`${name} is ${state}: \`rebuild.ts outdated\` comes first`);
  }
  const counts = await reconcile({
    ...tools,
    readModels,
    clock: () => new Date(),
    readPage: snapshotsFrom(config.COMMAND_API_URL, config.INTERNAL_TOKEN),
    repair: values.repair,
    settleDown: () => settleDown(tools.nats, tools.prefix),
  });
  if (values.repair) await noteCompared(tools.client, tools.prefix, readModels, new Date());
  for (const { readModel, compared, found, repaired, remaining } of counts) {
    const parts = Object.entries(found).map(([kind, n]) => `${kind} ${n}`);
    say(
      `${readModel}: compared ${compared}, ${parts.join(', ')}; repaired ${repaired}, remaining ${remaining}`,
    );
  }
  return counts.some(({ remaining }) => remaining > 0) ? 1 : 0;
});
