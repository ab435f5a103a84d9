import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canEnter, type SystemUser } from './postgres-user.ts';

/**
 * Where Postgres keeps its files: the service's own data folder, unless another user has to run it who cannot get
 * there (root's checkout in root's home folder). Then a folder that {@link shelterOf} names.
 */
export async function postgresDataFolder(dataDir: string, user: SystemUser | undefined): Promise<string> {
  if (!user || (await canEnter(dataDir, user))) return dataDir;
  const shelter = shelterOf(dataDir);
  await mkdir(shelter, { recursive: true });
  await chmod(shelter, 0o711);
  return shelter;
}

/** A folder outside of anybody's home that belongs to this data folder, so that a reset finds and removes it. */
export function shelterOf(dataDir: string): string {
  const key = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  return join('/var/lib/vivarium', key);
}
