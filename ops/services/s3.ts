import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openS3 } from '@vivarium/platform/s3/client.ts';
import { objectEventsSubject } from '@vivarium/platform/s3/object-events.ts';
import { cacheDir, installOnce } from './cache.ts';
import { serviceUser } from './credentials.ts';
import { installWithGo, onPath } from './get-programs.ts';
import { defineService } from './service-definition.ts';

const version = '1.8.0';
const program = 'versitygw';

/**
 * Keeps photographs. Natively it is the Versity gateway over a folder, which tells NATS of each object that was put into it,
 * as S3 elsewhere does by a bucket notification; everything else works without it.
 */
export const s3 = defineService({
  name: 's3',
  label: 'S3',
  title: `S3 (Versity gateway ${version})`,
  image: `versity/versitygw:v${version}`,
  port: 7070,
  isOptional: true,
  after: ['nats'],
  url: (host, port, password) => `http://${serviceUser}:${password}@${host}:${port}`,

  async install({ env, progress, signal }) {
    if (onPath(env, [program]) !== undefined) return;
    await installOnce(installation(env), async (dir) => {
      progress.step('building the Versity gateway with Go (first time only, two or three minutes)');
      await installWithGo(`github.com/versity/versitygw/cmd/versitygw@v${version}`, dir, signal).catch(
        (error: unknown) => {
          signal.throwIfAborted();
          throw new Error(
            `Photographs cannot be kept: install Go 1.25 or newer, or put ${program} on the PATH. Everything else works without.\ngo: ${error}`,
          );
        },
      );
    });
  },

  // Without Go it fails at once, and that is said at once.
  arrivesLater: (env) =>
    onPath(env, [program]) === undefined &&
    !existsSync(installation(env)) &&
    onPath(env, ['go']) !== undefined,

  async plan({ env, dataDir, password, urlOf }, port) {
    const objects = join(dataDir, 'objects');
    await mkdir(objects, { recursive: true });
    const filter = join(dataDir, 'events.json');
    await writeFile(filter, JSON.stringify({ 's3:ObjectCreated:*': true }));
    const told = urlOf('nats');
    return {
      command: onPath(env, [program]) ?? join(installation(env), 'bin', program),
      args: ['--port', `127.0.0.1:${port}`, '--keep-alive', '--quiet', 'posix', objects],
      // Not among the arguments, which every user of the machine sees.
      env: {
        ...account(password),
        ...(told === '' ? {} : { ...announcing(told), VGW_EVENT_FILTER: filter }),
      },
      stopSignal: 'SIGTERM',
    };
  },

  container: (container, _env, password, urlOf) =>
    container
      .withExtraHosts([{ host: hostOfContainers, ipAddress: 'host-gateway' }])
      .withEnvironment({ ...account(password), ...announcing(seenFromContainer(urlOf('nats'))) })
      .withCommand(['--keep-alive', 'posix', '/tmp']),

  async answers(url) {
    await openS3(url).buckets();
    return true;
  },
});

const hostOfContainers = 'host.docker.internal';

function seenFromContainer(url: string): string {
  const seen = new URL(url);
  seen.hostname = hostOfContainers;
  return seen.href;
}

function account(password: string): Record<string, string> {
  return { ROOT_ACCESS_KEY: serviceUser, ROOT_SECRET_KEY: password };
}

function announcing(natsUrl: string): Record<string, string> {
  return { VGW_EVENT_NATS_URL: natsUrl, VGW_EVENT_NATS_TOPIC: objectEventsSubject };
}

function installation(env: NodeJS.ProcessEnv): string {
  return join(cacheDir(env), `${program}-${version}`);
}
