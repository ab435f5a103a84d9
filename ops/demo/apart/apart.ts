import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Done, Given, TaskName, Told } from './tasks.ts';

/**
 * Does a task in a process of its own, with which goes what it takes in memory: the launcher stays for as long as people look
 * around.
 *
 * @param onLine told what it says meanwhile
 * @throws what has gone wrong, in its words; the reason of `signal` when that is aborted, which ends it
 */
export async function apart<Name extends TaskName>(
  name: Name,
  given: Given<Name>,
  { signal, onLine = () => {} }: { signal: AbortSignal; onLine?: (line: string) => void },
): Promise<Done<Name>> {
  signal.throwIfAborted();
  const child = fork(join(import.meta.dirname, 'child.ts'));
  const end = () => child.kill('SIGKILL');
  signal.addEventListener('abort', end, { once: true });
  try {
    return await new Promise<Done<Name>>((resolve, reject) => {
      child.on('message', (told: Told<Name>) => {
        if ('line' in told) onLine(told.line);
        else if ('done' in told) resolve(told.done);
        else reject(new Error(told.failed));
      });
      child.once('error', reject);
      child.once('exit', (code, by) =>
        reject(signal.aborted ? signal.reason : new Error(`${name} ended with ${by ?? code}`)),
      );
      child.send({ name, given });
    });
  } finally {
    signal.removeEventListener('abort', end);
  }
}
