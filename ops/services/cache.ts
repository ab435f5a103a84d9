import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * The folder for things that are fetched once per version and can be fetched again.
 *
 * @returns `$XDG_CACHE_HOME/vivarium`, else `~/.cache/vivarium`
 */
export function cacheDir(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'vivarium');
}

/**
 * Installs something into a folder, once. The work happens in a folder beside it that gets its real name only
 * when everything is there, so an interrupted installation is never mistaken for a good one. When two processes
 * install at the same time, the first one wins and the other uses its result.
 *
 * @param target the final folder; its name must contain the version
 * @param install fills the folder that it is given
 * @throws what `install` throws; nothing is left behind then
 */
export async function installOnce(target: string, install: (dir: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return;
  await mkdir(dirname(target), { recursive: true });
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    await install(draft);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}
