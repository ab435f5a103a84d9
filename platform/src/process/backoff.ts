/** First and longest pause after failures, in milliseconds. */
export interface BackoffBounds {
  firstMs: number;
  longestMs: number;
}

/**
 * @param failures how many failed in a row, from 1.
 * @returns the pause before the next attempt in milliseconds: doubled each time, bounded.
 */
export function backoffMs(failures: number, { firstMs, longestMs }: BackoffBounds): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30));
}
