import { setTimeout as wait } from 'node:timers/promises';

/** How long what another process does is waited for, and how often it is looked for, in milliseconds. */
const [LONGEST_MS, PAUSE_MS] = [2500, 40];

/** Waits until something is so, for a bounded time. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < LONGEST_MS; waited += PAUSE_MS) {
    if (await isSo()) return;
    await wait(PAUSE_MS);
  }
}
