const HOUR_MS = 3_600_000;

/**
 * @param hour of the day, 0 to 23
 * @returns whether that hour has begun there within the last hour. Where clocks are put forward over it, it begins with the next
 *   one; where they are put back, it begins once.
 */
export function hasBegun(hour: number, timeZone: string, at: Date): boolean {
  const before = hourIn(timeZone, new Date(at.getTime() - HOUR_MS));
  const passed = (hourIn(timeZone, at) - before + 24) % 24;
  const until = (hour - before + 24) % 24;
  return until > 0 && until <= passed;
}

/** From one beginning of an hour of the day to the next, where clocks are put back, in hours. */
const LONGEST_DAY = 25;

/**
 * @param hour of the day, 0 to 23
 * @returns at which of the moments that are whole hours before `at` (or `at` itself) that hour had begun last
 */
export function lastBegun(hour: number, timeZone: string, at: Date): Date | undefined {
  for (let ago = 0; ago <= LONGEST_DAY; ago += 1) {
    const then = new Date(at.getTime() - ago * HOUR_MS);
    if (hasBegun(hour, timeZone, then)) return then;
  }
  return undefined;
}

/** @returns the hour of the day there, 0 to 23. */
function hourIn(timeZone: string, at: Date): number {
  const clock =
    clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone });
  clocks.set(timeZone, clock);
  return Number(clock.format(at));
}

/** Making one is dear, and everybody's hour is looked for many times. There are as many as there are time zones. */
const clocks = new Map<string, Intl.DateTimeFormat>();
