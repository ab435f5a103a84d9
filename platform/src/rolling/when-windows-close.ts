import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { nextWindow, type TimeWindow, untilClosed } from '@vivarium/contracts/trends/hourly.ts';

/**
 * Tells of each window when it closes, one after the other. Which one that is was said when the timer was set: it may end a
 * moment before the clock is there.
 * @param then must not throw
 */
export function whenWindowsClose(
  clock: Clock,
  then: (closed: TimeWindow) => Promise<void>,
): { stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const plan = (window: TimeWindow) => {
    if (isOver) return;
    timer = setTimeout(
      async () => {
        await then(window);
        plan(nextWindow(clock(), window));
      },
      untilClosed(window, clock()),
    );
    timer.unref();
  };
  plan(nextWindow(clock()));
  return {
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
