import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { waitUntil } from '../../services/wait-until.ts';

/** A server in a process of its own whose event loop is measured. */
export interface MeteredServer {
  /** Of its API, `/api/v1` included. */
  url: string;
  /** @returns the longest time in milliseconds that its event loop was busy without a break, since the last question */
  longestBlock(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts one as in production.
 * @param main its main file
 * @param env what it needs; `PORT` is chosen here
 * @throws when it does not answer `/healthz`
 */
export async function startMetered(main: URL, env: Record<string, string>): Promise<MeteredServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = fork(fileURLToPath(main), {
    execArgv: ['--import', new URL('./block-meter.ts', import.meta.url).href],
    env: { ...process.env, ...env, NODE_ENV: 'production', LOG_LEVEL: 'silent', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const isUp = await waitUntil(async () => (await fetch(`${origin}/healthz`)).ok, { timeoutMs: 30_000 });
  if (!isUp) {
    child.kill('SIGKILL');
    throw new Error(`${main.pathname} does not answer`);
  }
  return { url: `${origin}/api/v1`, longestBlock: () => longestOf(child), stop: () => stopped(child) };
}

async function longestOf(child: ChildProcess): Promise<number> {
  const answer = once(child, 'message');
  child.send('longest');
  return Number((await answer)[0]);
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = once(child, 'exit');
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), 3000);
  await end;
  clearTimeout(killing);
}
