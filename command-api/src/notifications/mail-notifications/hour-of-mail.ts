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

/** @returns the hour of the day there, 0 to 23. */
function hourIn(timeZone: string, at: Date): number {
  return Number(new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(at));
}
