import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { type Child, logTail, startChild } from './child-process.ts';
import { listensOn } from './process-tree.ts';
import type { LaunchPlan, NativeContext, ServiceDefinition } from './service-definition.ts';
import type { ServiceName } from './service-names.ts';
import type { ServiceHandle } from './types.ts';
import { waitUntil } from './wait-until.ts';

const readyTimeoutMs = 120_000;
/** Somebody may take a free port between our looking and the service's listening. */
const portAttempts = 3;

/** A process that was just started, told before anything else happens. */
export type Launched = {
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  readonly stopSignal: string;
};

export type Launching = {
  readonly context: NativeContext;
  /** Keeps what the service prints, over its restarts. */
  readonly logFile: string;
  readonly onLaunch: (launched: Launched) => void;
  /** Where it listens, if that was said already; a free port otherwise. */
  readonly port?: number;
};

/**
 * Installs a service if need be and starts it on a free port.
 *
 * @throws with the service's last words when it ends or does not answer in time; nothing is left running then
 */
export async function startNative(
  service: ServiceDefinition<ServiceName>,
  launching: Launching,
): Promise<ServiceHandle> {
  const { context, logFile } = launching;
  await service.install(context);
  await rm(logFile, { force: true });
  for (let attempt = 1; ; attempt++) {
    const port = launching.port ?? (await freePort());
    const plan = await service.plan(context, port);
    try {
      context.progress.step('starting');
      const child = await launch(service, plan, port, launching);
      return handleOf(service, plan, port, child, launching);
    } catch (error) {
      context.signal.throwIfAborted();
      const portTaken = error instanceof Error && /address already in use|BindException/i.test(error.message);
      if (!portTaken || attempt === portAttempts) throw error;
    }
  }
}

async function launch(
  service: ServiceDefinition<ServiceName>,
  plan: LaunchPlan,
  port: number,
  { context, logFile, onLaunch }: Launching,
): Promise<Child> {
  const url = nativeUrlOf(service, port, context.password);
  const child = await startChild({ ...plan, cwd: plan.user && '/', logFile });
  onLaunch({ pid: child.pid, port, url, stopSignal: plan.stopSignal });
  let end: string | undefined;
  void child.ended.then((how) => {
    end = how;
  });
  try {
    const answers = await waitUntil(async () => end !== undefined || (await service.answers(url)), {
      timeoutMs: readyTimeoutMs,
      signal: context.signal,
    });
    if (end !== undefined) throw new Error(`${end} before it answered`);
    if (!answers) throw new Error(`did not answer within ${readyTimeoutMs / 1000} s`);
    if (listensOn(child.pid, port) === false) throw new Error(`another process listens on its port ${port}`);
    return child;
  } catch (error) {
    await child.kill('SIGKILL');
    context.signal.throwIfAborted();
    const words = await logTail(logFile);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${service.title} ${reason}. Its log (${logFile}) ends in:\n${words}`, { cause: error });
  }
}

function handleOf(
  service: ServiceDefinition<ServiceName>,
  plan: LaunchPlan,
  port: number,
  first: Child,
  launching: Launching,
): ServiceHandle {
  let child: Child | null = first;
  let isWanted = true;
  const listeners: ((how: string) => void)[] = [];
  const forgetWhenEnded = (started: Child) => {
    void started.ended.then((how) => {
      if (child === started) child = null;
      if (isWanted) for (const tell of listeners) tell(how);
    });
  };
  forgetWhenEnded(first);
  return {
    name: service.name,
    url: nativeUrlOf(service, port, launching.context.password),
    get pid() {
      return child?.pid ?? null;
    },
    onUnexpectedEnd: (listener) => listeners.push(listener),
    async stop() {
      isWanted = false;
      await child?.stop();
    },
    async kill(signal) {
      isWanted = false;
      await child?.kill(signal);
    },
    async restart() {
      isWanted = false;
      await child?.stop();
      child = await launch(service, plan, port, launching);
      isWanted = true;
      forgetWhenEnded(child);
    },
  };
}

/** Where a service is that listens on a port of this machine. */
export function nativeUrlOf(service: ServiceDefinition<ServiceName>, port: number, password: string): string {
  return (service.nativeUrl ?? service.url)('127.0.0.1', port, password);
}

/** Where the output of a service is kept. */
export function logFileOf(stateDir: string, name: string): string {
  return join(stateDir, 'logs', `${name}.log`);
}
