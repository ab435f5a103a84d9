import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { type Comparing, compare } from './comparing.ts';

// Of this thread alone, where threads have one: nobody waits for a comparison.
setPriority(constants.priority.PRIORITY_LOW);

parentPort?.on('message', ({ id, asked }: { id: number; asked: Comparing }) => {
  try {
    parentPort?.postMessage({ id, found: compare(asked) });
  } catch (error) {
    parentPort?.postMessage({ id, why: String(error) });
  }
});
