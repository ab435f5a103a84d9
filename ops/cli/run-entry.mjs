import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, pinnedNode } from './ensure-dependencies.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');

/**
 * Installs what is missing, then runs a TypeScript file of this folder with the Node that the repository pins,
 * passing on arguments and signals, and ends as it ends.
 *
 * @param {string} entry file name, such as `start.ts`
 * @returns {Promise<void>}
 */
export async function runEntry(entry) {
  try {
    await ensureDependencies(root);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
  const child = spawn(pinnedNode(root), [join(here, entry), ...process.argv.slice(2)], {
    cwd: root,
    // The channel carries no message: its end tells the child that this process is gone, however it went.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // In a terminal Ctrl-C reaches the child by itself; from anywhere else the signal comes to this process alone.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

/**
 * npm runs scripts through a shell that dies of a signal without passing it on, so the signal's only trace here is
 * another parent.
 *
 * @param {() => void} then
 */
function whenNpmIsGone(then) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    then();
  }, 300);
  timer.unref();
}
