import { join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { type Child, logTail, startChild } from '../services/child-process.ts';
import { freePort, isFree } from '../services/free-port.ts';
import { waitUntil } from '../services/wait-until.ts';
import type { ServerDefinition } from './server-definition.ts';

/** A running server of the application; it keeps its port over restarts. */
export interface ServerProcess {
  readonly name: string;
  readonly url: string;
  readonly pid: number | null;
  stop(): Promise<void>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Starts it again and resolves when it answers `/healthz`. */
  restart(): Promise<void>;
}

export interface ServerProcessOptions {
  env: Record<string, string>;
  /** Its output is appended to `<logFolder>/<name>.log`. */
  logFolder: string;
  /** A port to insist on; a free one otherwise. */
  port?: number;
  /** Another entry point than the server's own, relative to the repository. */
  entryPoint?: string;
}

const READY_TIMEOUT_MS = 60_000;

/**
 * Starts one server of the application in a process of its own and waits until it is alive.
 * @throws with its last words when it ends instead, or when the port asked for is taken.
 */
export async function startServer(
  { name, entryPoint, args = [] }: ServerDefinition,
  options: ServerProcessOptions,
): Promise<ServerProcess> {
  const port = options.port ?? (await freePort());
  if (options.port !== undefined && !(await isFree(port))) {
    throw new Error(`Port ${port} is taken by another program. Set PORT to a free one.`);
  }
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(options.logFolder, `${name}.log`);
  let child: Child | null = null;
  const launch = async () => {
    const started = await startChild({
      command: process.execPath,
      args: ['--enable-source-maps', options.entryPoint ?? entryPoint, ...args],
      env: { ...options.env, PORT: String(port) },
      cwd: repositoryRoot,
      logFile,
      stopSignal: 'SIGTERM',
    });
    let end: string | undefined;
    void started.ended.then((how) => {
      end = how;
      if (child === started) child = null;
    });
    child = started;
    const answers = await waitUntil(async () => end !== undefined || (await fetch(`${url}/healthz`)).ok, {
      timeoutMs: READY_TIMEOUT_MS,
      intervalMs: 30,
    });
    if (end === undefined && answers) return;
    await started.kill('SIGKILL');
    throw new Error(
      `${name} ${end ?? 'does not answer'}. Its log (${logFile}) ends in:\n${await logTail(logFile)}`,
    );
  };
  await launch();
  return {
    name,
    url,
    get pid() {
      return child?.pid ?? null;
    },
    stop: async () => {
      await child?.stop(5000);
    },
    kill: async (signal) => {
      await child?.kill(signal);
    },
    restart: async () => {
      await child?.stop(5000);
      await launch();
    },
  };
}
