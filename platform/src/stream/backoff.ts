const FIRST_MS = 200;
const LONGEST_MS = 15_000;

/** @param tries how often it has been tried, from 1. @returns milliseconds to wait: doubling, up to 15 s. */
export function retryDelayMs(tries: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 10));
}
