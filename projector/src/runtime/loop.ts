import { setTimeout as wait } from 'node:timers/promises';
import { retryDelayMs } from './backoff.ts';
import { type Handling, handleBatch } from './handle-batch.ts';
import type { Intake } from './intake.ts';

/** Batches that one process has in work at a time: one is folded here while Elasticsearch writes the other. */
export const BATCHES_AT_A_TIME = 2;

/** Projects batch after batch until stopped. */
export interface Loop {
  /** Lets the batches in work end, then returns. */
  stop(): Promise<void>;
}

/**
 * Starts the one loop of the projector. Its workers may meet at the same document; compare-and-set sorts that out
 * between them as it does between processes.
 */
export function startLoop(intake: Intake, handling: Handling): Loop {
  const stopping = new AbortController();
  const work = async () => {
    let refused = 0;
    for (;;) {
      const messages = await intake.next();
      if (messages === undefined) return;
      refused = (await handleBatch(handling, messages)) ? 0 : refused + 1;
      if (refused > 0)
        await wait(retryDelayMs(refused), undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const working = Array.from({ length: BATCHES_AT_A_TIME }, work);
  return {
    async stop() {
      stopping.abort();
      await intake.stop();
      await Promise.all(working);
    },
  };
}
