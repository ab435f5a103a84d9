import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';

/** After a round that failed, in milliseconds. */
const LONGER_PAUSE_MS = 10_000;

/**
 * Rolls up round after round, beside the projections and apart from them.
 * @param roll does one round, given what the last one returned
 * @param pauseMs from the end of one round to the next
 */
export function startRolling<T>(
  what: string,
  roll: (last: T | undefined, signal: AbortSignal) => Promise<T>,
  { pauseMs, logger }: { pauseMs: number; logger: Logger },
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
  const rolling = (async () => {
    for (let last: T | undefined; !signal.aborted; ) {
      try {
        last = await roll(last, signal);
        await pause(pauseMs);
      } catch (error) {
        if (signal.aborted) return;
        logger.warn({ err: error, what }, 'was not rolled up; it will be');
        await pause(LONGER_PAUSE_MS);
      }
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await rolling;
    },
  };
}
