/** What comes of the first of them is on its way: the event that somebody has gone, which is relayed within a second. */
const TRIES_AT_ONCE = 5;
const LONGEST_MINUTES = 15;
const MINUTE_MS = 60_000;

/**
 * @param tries so far that left something of somebody, this one too
 * @returns when the next is due: a few at once, then after one minute, two, four, up to a quarter of an hour, so that those
 *   who wait for others are not erased anew each minute
 */
export function nextTry(tries: number, now: Date): Date {
  const minutes = tries < TRIES_AT_ONCE ? 0 : Math.min(2 ** (tries - TRIES_AT_ONCE), LONGEST_MINUTES);
  return new Date(now.getTime() + minutes * MINUTE_MS);
}
