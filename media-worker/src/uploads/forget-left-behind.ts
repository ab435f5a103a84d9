import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDERS } from './own-folder.ts';

/** Nobody deals with one upload for so long. */
const OLD_MS = 60 * 60_000;

/**
 * Takes away what workers that were killed have left on the disk: what they were at is done again from the store.
 * @param folder where workers deal with uploads.
 */
export async function forgetLeftBehind(now: Date, folder = tmpdir()): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(FOLDERS)) continue;
    const path = join(folder, name);
    const made = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
    if (made !== undefined && now.getTime() - made > OLD_MS) await rm(path, { recursive: true, force: true });
  }
}
