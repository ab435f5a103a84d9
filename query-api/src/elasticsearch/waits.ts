import { notYetProjected, type Stopwatch, stopwatch, untilProjected } from './until-projected.ts';

/** Waits that go on at once, and of them those of one person: more get what there is now. */
const MOST = 200;
const MOST_OF_ONE = 8;

/** @returns how many one person may have while so many go on: where half are taken one, so that no few people take them all. */
function mostOfOne(going: number): number {
  return Math.max(1, Math.ceil(MOST_OF_ONE * (1 - (2 * going) / MOST)));
}

/** Reads that wait for what their own writer has written. */
export interface Waits {
  /**
   * Reads until the answer is settled; the same wait is one, however many ask for it.
   * @param reader who asks, and has written it
   * @param what is waited for: its kind, id and version
   * @throws {Problem} 503 not_yet_projected when it does not settle in time, or at once where there are too many waits.
   */
  until<T>(reader: string, what: string, read: () => Promise<T | undefined>): Promise<T>;
}

/** @returns waits that are shared and bounded. */
export function createWaits(watch: Stopwatch = stopwatch): Waits {
  const waiting = new Map<string, Promise<unknown>>();
  const ofOne = new Map<string, number>();
  const count = (reader: string, by: number) => {
    const left = (ofOne.get(reader) ?? 0) + by;
    if (left === 0) ofOne.delete(reader);
    else ofOne.set(reader, left);
  };
  return {
    until: async <T>(reader: string, what: string, read: () => Promise<T | undefined>): Promise<T> => {
      const key = `${reader} ${what}`;
      const same = waiting.get(key);
      if (same !== undefined) return same as Promise<T>;
      if (waiting.size >= MOST || (ofOne.get(reader) ?? 0) >= mostOfOne(waiting.size)) {
        const now = await read();
        if (now === undefined) throw notYetProjected();
        return now;
      }
      count(reader, 1);
      const wait = untilProjected(read, watch).finally(() => {
        waiting.delete(key);
        count(reader, -1);
      });
      waiting.set(key, wait);
      return wait;
    },
  };
}
