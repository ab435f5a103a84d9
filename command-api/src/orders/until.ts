import { setTimeout as wait } from 'node:timers/promises';

/** How long what another process does is waited for, and how often it is looked for, in milliseconds. */
const [LONGEST_MS, PAUSE_MS] = [2500, 40];

/** Waits until something is so, for a bounded time. @returns whether it is */
export async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let waited = 0; waited < LONGEST_MS; waited += PAUSE_MS) {
    if (await isSo()) return true;
    await wait(PAUSE_MS);
  }
  return false;
}
