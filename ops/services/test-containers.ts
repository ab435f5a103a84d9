import { GenericContainer, getContainerRuntimeClient, type StartedTestContainer } from 'testcontainers';
import { heapSize } from './elasticsearch.ts';
import { freePort } from './free-port.ts';
import { hunspellFiles } from './hunspell.ts';
import { images } from './images.ts';
import { progressOf } from './progress.ts';
import { serviceDefinitions } from './service-definitions.ts';
import { recordOfServices } from './service-record.ts';
import { localUrl, postgresCredentials } from './service-urls.ts';
import type { ServicesStart } from './start-options.ts';
import { type RunningServices, type ServiceHandle, type ServiceName, serviceNames } from './types.ts';
import { waitUntil } from './wait-until.ts';

const readyTimeoutMs = 120_000;

/** Starts throw-away containers of the official images. See `startServices`. */
export async function startTestContainers(start: ServicesStart): Promise<RunningServices> {
  const containers = new Map<ServiceName, StartedTestContainer>();
  const stop = async () => {
    await Promise.all([...containers.values()].map((container) => container.stop()));
    containers.clear();
  };
  const outcomes = await Promise.allSettled(
    serviceNames.map(async (name) => {
      const { title } = serviceDefinitions[name];
      progressOf(title, start.onProgress).step('starting its container');
      const container = await (await containerOf(name, start.env)).start();
      containers.set(name, container);
      const handle = handleOf(name, container);
      await untilItAnswers(handle, start.signal);
      start.onProgress({ subject: title, kind: 'done', message: handle.url });
      return handle;
    }),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed || start.signal.aborted) {
    await stop();
    throw start.signal.aborted ? start.signal.reason : failed?.reason;
  }
  const handles = new Map(
    outcomes.flatMap((o) => (o.status === 'fulfilled' ? [[o.value.name, o.value]] : [])),
  );
  const services = recordOfServices((name) => handles.get(name) ?? neverStarted(name));
  return { mode: 'docker', urls: recordOfServices((name) => services[name].url), services, stop };
}

/** A port of the host that is picked here stays the same over a restart; one that Docker picks does not. */
async function containerOf(name: ServiceName, env: NodeJS.ProcessEnv): Promise<GenericContainer> {
  const { image, port } = images[name];
  const container = new GenericContainer(image).withExposedPorts({ container: port, host: await freePort() });
  switch (name) {
    case 'elasticsearch': {
      const heap = heapSize('test', env);
      return container
        .withEnvironment({
          'discovery.type': 'single-node',
          'xpack.security.enabled': 'false',
          'action.auto_create_index': 'false',
          ES_JAVA_OPTS: `-Xms${heap} -Xmx${heap}`,
        })
        .withCopyFilesToContainer(
          hunspellFiles().map(({ source, path }) => ({
            source,
            target: `/usr/share/elasticsearch/config/${path}`,
          })),
        );
    }
    case 'mongodb':
      return container;
    case 'nats':
      return container.withCommand(['--jetstream', '--store_dir', '/data']);
    case 'postgres':
      return container
        .withEnvironment({
          POSTGRES_USER: postgresCredentials.user,
          POSTGRES_PASSWORD: postgresCredentials.password,
          POSTGRES_DB: postgresCredentials.database,
        })
        .withCommand([
          'postgres',
          '-c',
          'fsync=off',
          '-c',
          'synchronous_commit=off',
          '-c',
          'max_connections=200',
        ]);
  }
}

function handleOf(name: ServiceName, container: StartedTestContainer): ServiceHandle {
  const url = localUrl(name, container.getMappedPort(images[name].port), container.getHost());
  const handle: ServiceHandle = {
    name,
    url,
    pid: null,
    async stop() {
      await container.stop({ remove: false, removeVolumes: false });
    },
    async kill(signal) {
      const { container: client } = await getContainerRuntimeClient();
      await client.getById(container.getId()).kill({ signal });
    },
    async restart() {
      await container.restart();
      await untilItAnswers(handle, new AbortController().signal);
    },
  };
  return handle;
}

async function untilItAnswers({ name, url }: ServiceHandle, signal: AbortSignal): Promise<void> {
  const { answers, title } = serviceDefinitions[name];
  const answered = await waitUntil(() => answers(url), { timeoutMs: readyTimeoutMs, signal });
  if (!answered) throw new Error(`${title} did not answer at ${url} within ${readyTimeoutMs / 1000} s`);
}

function neverStarted(name: ServiceName): never {
  throw new Error(`${name} was not started`);
}
