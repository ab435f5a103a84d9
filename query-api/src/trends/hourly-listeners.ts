import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { closedWindow, type TimeWindow } from '@vivarium/contracts/trends/hourly.ts';
import type { Hourly } from '@vivarium/contracts/trends/http/hourly.ts';
import { whenWindowsClose } from '@vivarium/platform/rolling/when-windows-close.ts';

/** Somebody who hears of windows, each once and none after a later one. */
export interface Joined {
  /** Tells the newest that there is at once, and all that come from then on. */
  tell(listener: (hourly: Hourly) => void): void;
  leave(): void;
}

interface Reading {
  clock: Clock;
  /** Reads a window that has just closed, for all who listen. */
  read(window: TimeWindow): Promise<Hourly>;
  /** The same for one who has just come. */
  readFirst(window: TimeWindow): Promise<Hourly>;
}

/**
 * Tells rankings when their window closes. They are read once for all that listen, and only while somebody does. Who comes hears
 * already while the first is read, so that no window closes in between.
 *
 * @returns lets somebody listen; throws where there is nothing to begin with
 */
export function createHourlyListeners({ clock, read, readFirst }: Reading): () => Promise<Joined> {
  const listeners = new Set<(hourly: Hourly) => void>();
  let closing: { stop(): void } | undefined;
  const tellAll = async (closed: TimeWindow) => {
    // What cannot be read now is told when the next window closes.
    const now = await read(closed).catch(() => undefined);
    if (now !== undefined) for (const hear of listeners) hear(now);
  };
  return async () => {
    let newest: Hourly | undefined;
    let told: ((hourly: Hourly) => void) | undefined;
    const hear = (now: Hourly) => {
      if (newest !== undefined && now.window.end <= newest.window.end) return;
      newest = now;
      told?.(now);
    };
    const leave = () => {
      listeners.delete(hear);
      if (listeners.size > 0) return;
      closing?.stop();
      closing = undefined;
    };
    listeners.add(hear);
    closing ??= whenWindowsClose(clock, tellAll);
    try {
      hear(await readFirst(closedWindow(clock())));
    } catch (error) {
      leave();
      throw error;
    }
    return {
      tell(listener) {
        told = listener;
        if (newest !== undefined) listener(newest);
      },
      leave,
    };
  };
}
