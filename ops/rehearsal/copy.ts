import { cp, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from '../process/repository.ts';
import { runCommand } from '../services/run-command.ts';
import { carryOut } from './edits.ts';
import type { Rehearsal } from './rehearsal.ts';

const toys = fileURLToPath(new URL('toys', import.meta.url));

/**
 * Makes a copy of the repository as it is, changes that are not committed included (files that git does not know are
 * not). Its packages are those of the repository.
 *
 * @param folder where it comes to be; there is nothing yet
 */
export async function copyRepository(folder: string, signal: AbortSignal): Promise<void> {
  const git = async (...args: string[]) => {
    const identity = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@localhost'];
    return (await runCommand('git', [...identity, ...args], { cwd: repositoryRoot, signal })).trim();
  };
  // A commit that no branch knows, of what is changed and not committed; nothing where nothing is.
  const changed = await git('stash', 'create');
  await git('clone', '--quiet', '--shared', '--no-checkout', repositoryRoot, folder);
  await git('-C', folder, 'checkout', '--quiet', '--detach', changed || (await git('rev-parse', 'HEAD')));
  for (const workspace of ['.', ...(await workspaces())]) await linkPackages(workspace, folder);
}

/** Adds what a rehearsal adds to a copy, by hand first and then what a program makes of it, and stages all of it. */
export async function addTo(
  folder: string,
  { files, edits }: Pick<Rehearsal, 'files' | 'edits'>,
  signal: AbortSignal,
): Promise<void> {
  if (files !== undefined) await cp(join(toys, files), folder, { recursive: true });
  await carryOut(edits, folder);
  await runCommand('git', ['add', '--all'], { cwd: folder, signal });
  await runCommand(process.execPath, ['ops/cli/generate.ts'], { cwd: folder, signal });
  await runCommand('git', ['add', '--all'], { cwd: folder, signal });
}

async function workspaces(): Promise<string[]> {
  const entries = await readdir(repositoryRoot, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map(({ name }) => name);
}

/**
 * Links each package on its own, and not their folder: our own workspaces are links within it, and of the copy they must
 * lead to the copy's.
 */
async function linkPackages(workspace: string, copy: string): Promise<void> {
  const from = join(repositoryRoot, workspace, 'node_modules');
  const to = join(copy, workspace, 'node_modules');
  const entries = await readdir(from, { withFileTypes: true }).catch(() => []);
  if (entries.length === 0) return;
  await mkdir(to, { recursive: true });
  for (const { name } of entries) {
    if (name !== '@vivarium') await symlink(join(from, name), join(to, name));
    else {
      await mkdir(join(to, name));
      for (const own of await readdir(join(from, name)))
        await symlink(await readlink(join(from, name, own)), join(to, name, own));
    }
  }
}
