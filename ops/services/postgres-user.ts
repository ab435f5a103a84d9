import { join } from 'node:path';
import { runCommand } from './run-command.ts';

export type SystemUser = { readonly uid: number; readonly gid: number };

const name = 'postgres';

/**
 * The user that runs Postgres, which refuses to run as root: nobody special for an ordinary user, the system's
 * user `postgres` for root (created when there is none).
 */
export async function userForPostgres(signal: AbortSignal): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await lookUp(signal);
  if (existing) return existing;
  await runCommand('useradd', ['--system', '--user-group', '--no-create-home', name], { signal });
  const created = await lookUp(signal);
  if (!created) throw new Error(`Postgres does not run as root, and a user “${name}” could not be created`);
  return created;
}

/** Whether the user gets into a folder, which takes the permission to pass through all the folders above it. */
export async function canEnter(folder: string, user: SystemUser): Promise<boolean> {
  try {
    await runCommand('test', ['-x', join(folder, '.')], { user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function lookUp(signal: AbortSignal): Promise<SystemUser | undefined> {
  try {
    const uid = Number(await runCommand('id', ['-u', name], { signal }));
    const gid = Number(await runCommand('id', ['-g', name], { signal }));
    return { uid, gid };
  } catch {
    return undefined;
  }
}
