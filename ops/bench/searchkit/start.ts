import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import { logTail, startChild } from '../../services/child-process.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { SearchkitOptions } from './server.ts';

/** A running Searchkit. */
export interface RunningSearchkit {
  /** Its origin: `POST <url>/api/v1/search`. */
  url: string;
  pid: number;
  close(): Promise<void>;
}

/**
 * Starts Searchkit in a process of its own, as our query-api has one, and waits until it answers. It runs as in
 * production (`NODE_ENV`).
 * @param options.port 0 or missing: a free one
 * @throws with its last words when it does not start
 */
export async function startSearchkit(
  options: Omit<SearchkitOptions, 'port'> & { port?: number },
): Promise<RunningSearchkit> {
  const folder = await mkdtemp(join(tmpdir(), 'vivarium-searchkit-'));
  const port = options.port || (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(folder, 'searchkit.log');
  const child = await startChild({
    command: process.execPath,
    args: [fileURLToPath(new URL('./main.ts', import.meta.url))],
    env: {
      NODE_ENV: 'production',
      ELASTICSEARCH_URL: options.elasticsearch,
      INDEX: options.index,
      PORT: String(port),
    },
    logFile,
    stopSignal: 'SIGTERM',
  });
  const close = async () => {
    await child.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const isUp = await waitUntil(async () => (await fetch(`${url}/healthz`)).ok, { timeoutMs: 30_000 });
  if (isUp) return { url, pid: child.pid, close };
  const words = await logTail(logFile);
  await close();
  throw new Error(`Searchkit does not answer. Its log ends in:\n${words}`);
}
