import { join } from 'node:path';
import { type Child, logTail, startChild } from './child-process.ts';
import { freePort } from './free-port.ts';
import { listensOn } from './process-tree.ts';
import type { LaunchPlan, NativeContext, NativeService, ServiceHandle } from './types.ts';
import { waitUntil } from './wait-until.ts';

const readyTimeoutMs = 120_000;
/** Somebody may take a free port between our looking and the service's listening. */
const portAttempts = 3;

export type NativeHandle = ServiceHandle & { readonly port: number; readonly stopSignal: NodeJS.Signals };

/**
 * Installs a service if need be and starts it on a free port.
 *
 * @param logFile keeps what the service prints, over all of its starts
 * @param onPid told of each new process, so that it can be written down before anything else happens
 * @throws with the service's last words when it ends or does not answer in time; nothing is left running then
 */
export async function startNative(
  service: NativeService,
  context: NativeContext,
  logFile: string,
  onPid: (pid: number, port: number, plan: LaunchPlan) => void,
): Promise<NativeHandle> {
  await service.install(context);
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const plan = await service.plan(context, port);
    try {
      context.progress.step('starting');
      const child = await launch(service, plan, port, { context, logFile, onPid });
      return handleOf(service, plan, port, child, { context, logFile, onPid });
    } catch (error) {
      context.signal.throwIfAborted();
      const portTaken = error instanceof Error && /address already in use|BindException/i.test(error.message);
      if (!portTaken || attempt === portAttempts) throw error;
    }
  }
}

type Launching = {
  readonly context: NativeContext;
  readonly logFile: string;
  readonly onPid: (pid: number, port: number, plan: LaunchPlan) => void;
};

async function launch(
  service: NativeService,
  plan: LaunchPlan,
  port: number,
  { context, logFile, onPid }: Launching,
): Promise<Child> {
  const { command, args, env, user, stopSignal } = plan;
  const cwd = user ? '/' : undefined;
  const child = await startChild({ command, args, env, user, cwd, logFile, stopSignal });
  onPid(child.pid, port, plan);
  let end: string | undefined;
  void child.ended.then((how) => {
    end = how;
  });
  try {
    const answers = await waitUntil(async () => end !== undefined || (await plan.ready()), {
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
  service: NativeService,
  plan: LaunchPlan,
  port: number,
  first: Child,
  launching: Launching,
): NativeHandle {
  let child: Child | null = first;
  watch(first);
  function watch(started: Child): void {
    void started.ended.then(() => {
      if (child === started) child = null;
    });
  }
  return {
    name: service.name,
    url: plan.url,
    port,
    stopSignal: plan.stopSignal,
    get pid() {
      return child?.pid ?? null;
    },
    async stop() {
      await child?.stop();
      child = null;
    },
    async kill(signal) {
      await child?.kill(signal);
      child = null;
    },
    async restart() {
      await child?.stop();
      child = await launch(service, plan, port, launching);
      watch(child);
    },
  };
}

/** Where the output of a service is kept. */
export function logFileOf(stateDir: string, name: string): string {
  return join(stateDir, 'logs', `${name}.log`);
}
