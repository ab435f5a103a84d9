import { join } from 'node:path';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { z } from 'zod';
import { repositoryRoot } from '../process/repository.ts';
import { type Child, logTail, startChild } from '../services/child-process.ts';
import { waitUntil } from '../services/wait-until.ts';
import { programFile } from './bundles/program-file.ts';
import { demandFree } from './demand-free.ts';
import type { ServerDefinition } from './server-definition.ts';
import type { Supervisable } from './supervise.ts';

/** A running server of the application; it keeps its port over restarts. */
export interface ServerProcess extends Supervisable {
  readonly logFile: string;
  readonly url: string;
  readonly pid: number | null;
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again and resolves when it is alive and through with its start. */
  restart(): Promise<void>;
}

export interface ServerProcessOptions {
  env: Record<string, string>;
  /** Its output is appended to `<logFolder>/<name>.log`. */
  logFolder: string;
  /** A port to insist on; a free one otherwise. */
  port?: number;
  /** Aborted when it is not to be started after all; what was started is killed then. */
  signal?: AbortSignal;
  /** Another entry point than the server's own, relative to the repository. */
  entryPoint?: string;
}

/**
 * A limit that no server comes near. Where it may grow to several gigabytes, as it may by itself, V8 lets garbage come to three
 * times what is alive before it looks; under two it keeps to less than as much again.
 */
const HEAP_MB = 1536;
const READY_TIMEOUT_MS = 60_000;
/** A little more than the process takes for an orderly end at most. */
const STOP_GRACE_MS = 10_000;

/**
 * Starts one server of the application in a process of its own and waits until it is alive.
 * @throws with its last words when it ends instead, or when the port asked for is taken.
 */
export async function startServer(
  { name, entryPoint, args = [] }: ServerDefinition,
  options: ServerProcessOptions,
): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  if (options.port !== undefined) await demandFree(port);
  const url = `http://${reachableAt(options.env.HOST)}:${port}`;
  const logFile = join(options.logFolder, `${name}.log`);
  let child: Child | null = null;
  /** Whether whoever runs it wants it to be there: its end is unexpected then. */
  let isWanted = false;
  const listeners: ((how: string) => void)[] = [];
  const program = await programFile(options.entryPoint ?? entryPoint);
  const launch = async () => {
    isWanted = true;
    const started = await startChild({
      command: process.execPath,
      args: [`--max-old-space-size=${HEAP_MB}`, program, ...args],
      env: { ...options.env, PORT: String(port) },
      cwd: repositoryRoot,
      logFile,
      stopSignal: 'SIGTERM',
    });
    let end: string | undefined;
    let hasStarted = false;
    void started.ended.then((how) => {
      end = how;
      if (child === started) child = null;
      if (isWanted && hasStarted) for (const tell of listeners) tell(how);
    });
    child = started;
    // It was stopped while it was on its way.
    if (!isWanted) await started.kill('SIGKILL');
    const answers = await waitUntil(async () => end !== undefined || (await isThroughWithStart(url)), {
      timeoutMs: READY_TIMEOUT_MS,
      intervalMs: 30,
      signal: options.signal,
    }).catch(async (reason: unknown) => {
      await started.kill('SIGKILL');
      throw reason;
    });
    if (end === undefined && answers) {
      hasStarted = true;
      return;
    }
    const how = end ?? `has not answered within ${READY_TIMEOUT_MS / 1000} s`;
    await started.kill('SIGKILL');
    throw new Error(`${name} ${how}. Its log (${logFile}) ends in:\n${await logTail(logFile)}`);
  };
  await launch();
  return {
    name,
    url,
    logFile,
    onUnexpectedEnd: (listener) => listeners.push(listener),
    get pid() {
      return child?.pid ?? null;
    },
    stop: async () => {
      isWanted = false;
      await child?.stop(STOP_GRACE_MS);
    },
    kill: async (signal) => {
      isWanted = false;
      await child?.kill(signal);
    },
    restart: async () => {
      isWanted = false;
      await child?.stop(STOP_GRACE_MS);
      await launch();
    },
  };
}

/** Where a server that listens on `host` is found from here. */
function reachableAt(host = '127.0.0.1'): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
}

/** Alive, and not waiting for anything before it takes up its work. */
async function isThroughWithStart(url: string): Promise<boolean> {
  if (!(await fetch(`${url}/healthz`)).ok) return false;
  const { dependencies } = readySchema.parse(await (await fetch(`${url}/readyz`)).json());
  return dependencies.start === undefined;
}

const readySchema = z.object({ dependencies: z.record(z.string(), z.unknown()) });
