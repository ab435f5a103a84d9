import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../telemetry/logger.ts';

export interface Regular {
  logger: Logger;
  /** Milliseconds from one time to the next; a day where it is not said. */
  everyMs?: number;
  /** Milliseconds until the first time; at once where it is not said. */
  firstMs?: number;
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** Does something again and again, for as long as the process lives. What fails is tried the next time. */
export function regularly(
  what: string,
  work: (signal: AbortSignal) => Promise<unknown>,
  { logger, everyMs = A_DAY_MS, firstMs = 0 }: Regular,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
  const doing = (async () => {
    if (firstMs > 0) await pause(firstMs);
    while (!signal.aborted) {
      try {
        await work(signal);
      } catch (err) {
        if (!signal.aborted) logger.warn({ err, what }, 'what is done regularly failed');
      }
      await pause(everyMs);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await doing;
    },
  };
}
