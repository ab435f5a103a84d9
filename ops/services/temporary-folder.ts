import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './process-tree.ts';

const prefix = 'vivarium-tmp-';
/** Long enough that no run is younger which lives in another container with the same /tmp and other pids. */
const leftBehindAfterMs = 6 * 3_600_000;

/**
 * A new folder for throw-away data, which the user that runs Postgres can pass through as well. Folders that
 * killed runs have left behind are removed.
 */
export async function createTemporaryFolder(): Promise<string> {
  await removeLeftBehind(Date.now());
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  await chmod(folder, 0o711);
  return folder;
}

async function removeLeftBehind(now: number): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(tmpdir(), name);
    const owner = Number(name.slice(prefix.length).split('-')[0]);
    const changed = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => now,
    );
    if (!isAlive(owner) && now - changed > leftBehindAfterMs)
      await rm(folder, { recursive: true, force: true });
  }
}
