import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '../telemetry/logger.ts';

/** After a round that failed, in milliseconds. */
const LONGER_PAUSE_MS = 10_000;

/**
 * Rolls up round after round, beside the projections and apart from them.
 * @param roll does one round, from where the last one has written that it ended
 * @param pauseMs from the end of one round to the next
 */
export function startRolling(
  what: string,
  roll: (signal: AbortSignal) => Promise<unknown>,
  { pauseMs, logger }: { pauseMs: number; logger: Logger },
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pause = (ms: number) => wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
  const rolling = (async () => {
    while (!signal.aborted) {
      try {
        await roll(signal);
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
