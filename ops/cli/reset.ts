import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { demoStateDir } from '../process/repository.ts';
import { stopTree } from '../services/child-process.ts';
import { removeCompose } from '../services/docker-compose.ts';
import { keysAreNeeded, keysIn } from '../services/external.ts';
import { shelterOf } from '../services/postgres-data.ts';
import { isStillRunning, readState, stopRecorded } from '../services/state-file.ts';

/** A launcher that is asked to end stops its services in order; that may take as long as they take. */
const launcherGraceMs = 60_000;

/** `npm run reset`: stops what `npm start` has left running or is running, and empties the data. */
async function main(): Promise<void> {
  const state = readState(demoStateDir);
  if (state && isStillRunning(state.launcher)) {
    process.stdout.write(`stopping process ${state.launcher.pid} and what it started…\n`);
    await stopTree(state.launcher.pid, 'SIGTERM', launcherGraceMs);
  }
  if (state) await stopRecorded(state);
  // Containers and volumes outlive a launcher; without Docker there are none.
  await removeCompose(demoStateDir).catch(() => undefined);
  await rm(shelterOf(join(demoStateDir, 'data', 'postgres')), { recursive: true, force: true });
  const kept = keysAreNeeded(demoStateDir) ? [keysIn(demoStateDir)] : [];
  for (const name of await readdir(demoStateDir).catch(() => [])) {
    const path = join(demoStateDir, name);
    if (!kept.includes(path)) await rm(path, { recursive: true, force: true });
  }
  process.stdout.write(
    kept.length === 0
      ? 'nothing runs, and .state is empty\n'
      : 'nothing runs; what is stored in services that were not started here was left, and so was .state/keys, without which it cannot be read\n',
  );
}

await main();
