import { freePort } from '@vivarium/platform/process/free-port.ts';
import { GenericContainer, getContainerRuntimeClient, type StartedTestContainer } from 'testcontainers';
import { newCredentials } from './credentials.ts';
import { progressOf } from './progress.ts';
import type { UrlOf } from './service-definition.ts';
import {
  recordOfServices,
  type ServiceName,
  serviceDefinitions,
  serviceNames,
  servicesInOrder,
} from './service-names.ts';
import type { ServicesStart } from './start-options.ts';
import type { RunningServices, ServiceHandle } from './types.ts';
import { waitUntil } from './wait-until.ts';

const readyTimeoutMs = 120_000;

/** Starts throw-away containers of the official images. See `startServices`. */
export async function startTestContainers(start: ServicesStart): Promise<RunningServices> {
  const passwords = newCredentials(serviceNames);
  const containers = new Map<ServiceName, StartedTestContainer>();
  const stop = async () => {
    await Promise.all([...containers.values()].map((container) => container.stop()));
    containers.clear();
  };
  const starting = new Map<string, Promise<ServiceHandle>>();
  const running = new Map<string, string>();
  const startOne = async (name: ServiceName) => {
    const { title, after = [] } = serviceDefinitions[name];
    await Promise.all(after.map((other) => starting.get(other)));
    progressOf(title, start.onProgress).step('starting its container');
    const password = passwords[name] ?? '';
    const urlOf: UrlOf = (other) => running.get(other) ?? '';
    const container = await (await containerOf(name, start.env, password, urlOf)).start();
    containers.set(name, container);
    const handle = handleOf(name, container, password);
    await untilItAnswers(handle, start.signal);
    running.set(name, handle.url);
    start.onProgress({ subject: title, kind: 'done', message: handle.url });
    return handle;
  };
  for (const name of servicesInOrder) starting.set(name, startOne(name));
  const outcomes = await Promise.allSettled(starting.values());
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
async function containerOf(
  name: ServiceName,
  env: NodeJS.ProcessEnv,
  password: string,
  urlOf: UrlOf,
): Promise<GenericContainer> {
  const { image, port, container = (bare) => bare } = serviceDefinitions[name];
  const bare = new GenericContainer(image).withExposedPorts({ container: port, host: await freePort() });
  return container(bare, env, password, urlOf);
}

function handleOf(name: ServiceName, container: StartedTestContainer, password: string): ServiceHandle {
  const definition = serviceDefinitions[name];
  const url = definition.url(container.getHost(), container.getMappedPort(definition.port), password);
  const handle: ServiceHandle = {
    name,
    url,
    pid: null,
    onUnexpectedEnd: () => {},
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
