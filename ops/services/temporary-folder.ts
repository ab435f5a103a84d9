import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for throw-away data, which the user that runs Postgres can pass through as well. */
export async function createTemporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vivarium-data-'));
  await chmod(folder, 0o711);
  return folder;
}
