import { setTimeout as delay } from 'node:timers/promises';
import { backoffMs } from '@vivarium/platform/process/backoff.ts';

/** Something that runs until it is stopped, and can be started again. */
export interface Supervisable {
  readonly name: string;
  /** What it has to say lies here, if anywhere. */
  readonly logFile?: string;
  /** Calls `listener` with words for a person whenever it ends though nobody here has asked it to. */
  onUnexpectedEnd(listener: (how: string) => void): void;
  restart(): Promise<void>;
}

export interface Supervision {
  /** Starts nothing again from now on, and resolves when nothing is being started. */
  stop(): Promise<void>;
}

/** Time as supervision needs it; injected, so that tests need none. */
interface Time {
  now(): number;
  /** Rejects when `signal` is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

const machineTime: Time = {
  now: () => performance.now(),
  pause: (ms, signal) => delay(ms, undefined, { signal }),
};

const PAUSES = { firstMs: 500, longestMs: 15_000 };
/** So many ends within so long are no accident: starting it again would only hide what is wrong. */
const MOST_ENDS = 10;
const WITHIN_MS = 10 * 60_000;

/**
 * @param endings when it ended, the last one included, in milliseconds of any clock.
 * @returns milliseconds until it is started again: at once, then the longer the more often it ended lately; `give up`
 *   when that is too often.
 */
export function pauseBeforeRestart(endings: readonly number[]): number | 'give up' {
  const last = endings.at(-1) ?? 0;
  const lately = endings.filter((at) => last - at < WITHIN_MS).length;
  if (lately >= MOST_ENDS) return 'give up';
  return lately <= 1 ? 0 : backoffMs(lately - 1, PAUSES);
}

/** Starts again what dies, as a supervisor does: at once, after growing pauses where it ends again, and not for ever. `say` is told, in plain words. */
export function supervise(
  parts: readonly Supervisable[],
  say: (words: string) => void,
  time: Partial<Time> = {},
): Supervision {
  const { now, pause: wait } = { ...machineTime, ...time };
  const stopping = new AbortController();
  const { signal } = stopping;
  const working = new Set<Promise<void>>();

  const bringBack = async (part: Supervisable, endings: number[], how: string) => {
    for (let reason = how; !signal.aborted; ) {
      endings.push(now());
      const pause = pauseBeforeRestart(endings);
      if (pause === 'give up') {
        const where = part.logFile === undefined ? '' : ` Its log: ${part.logFile}`;
        say(`${part.name} ${reason}, for the ${endings.length}th time: it is not started again.${where}`);
        return;
      }
      say(
        `${part.name} ${reason}; starting it again${pause === 0 ? '' : ` in ${(pause / 1000).toFixed(1)} s`}`,
      );
      try {
        await wait(pause, signal);
        await part.restart();
        return say(`${part.name} runs again`);
      } catch (error) {
        if (signal.aborted) return;
        const [words = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
        reason = `did not start: ${words}`;
      }
    }
  };
  for (const part of parts) {
    const endings: number[] = [];
    part.onUnexpectedEnd((how) => {
      if (signal.aborted) return;
      const work = bringBack(part, endings, how).finally(() => working.delete(work));
      working.add(work);
    });
  }
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(working);
    },
  };
}
