import { setTimeout as wait } from 'node:timers/promises';
import { type Pace, pauseAfter, pauseAfterFailure, type Round } from './pacing.ts';

export interface RelayLoop {
  /** Does the next round now, unless rounds are failing: what is away is not asked faster for a hint. */
  wake(): void;
  /** Resolves when the round under way is over. */
  close(): Promise<void>;
}

/**
 * Does one round after the other until it is closed: at once while there is more, after a pause when there is not,
 * after growing pauses while rounds fail.
 * @param options.round relays what is pending; rejects when it could not.
 */
export function startRelayLoop(options: {
  round: () => Promise<Round['found']>;
  pace: Pace;
  onFailure: (error: unknown, failures: number) => void;
}): RelayLoop {
  const { round, pace, onFailure } = options;
  const closing = new AbortController();
  let woken = false;
  let failures = 0;
  let endPause = () => {};
  const pause = async (ms: number) => {
    if (closing.signal.aborted || woken || ms <= 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    endPause = resolve;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
  };
  const gather = (ms: number) => wait(ms, undefined, { signal: closing.signal }).catch(() => undefined);
  const run = async () => {
    while (!closing.signal.aborted) {
      woken = false;
      const started = performance.now();
      try {
        const found = await round();
        failures = 0;
        if (found === 'some' && pace.gatherMs !== undefined) await gather(pace.gatherMs);
        await pause(pauseAfter({ found, tookMs: performance.now() - started }, pace));
      } catch (error) {
        failures += 1;
        onFailure(error, failures);
        woken = false;
        await pause(pauseAfterFailure(failures));
      }
    }
  };
  const done = run();
  return {
    wake: () => {
      if (failures > 0) return;
      woken = true;
      endPause();
    },
    close: async () => {
      closing.abort();
      endPause();
      await done;
    },
  };
}
