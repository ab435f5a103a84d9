import { Problem } from '@vivarium/contracts/problem.ts';

/** How long a read waits for the version that a command has answered. */
const PATIENCE_MS = 2000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 160;

/** Time as a wait needs it; injected, so that tests need none. */
export interface Stopwatch {
  now(): number;
  pause(ms: number): Promise<void>;
}

/** The machine's. */
export const stopwatch: Stopwatch = {
  now: () => performance.now(),
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * Reads again and again until the answer is settled, at most {@link PATIENCE_MS}.
 * @param read gives the answer, undefined while it is not settled
 * @throws {Problem} 503 not_yet_projected when it does not settle in time
 */
export async function untilProjected<T>(read: () => Promise<T | undefined>, watch = stopwatch): Promise<T> {
  const started = watch.now();
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const answer = await read();
    if (answer !== undefined) return answer;
    if (watch.now() - started + pause > PATIENCE_MS) break;
    await watch.pause(pause);
  }
  throw notYetProjected();
}

/** @returns the refusal of a read that is ahead of the projection. */
export function notYetProjected(): Problem {
  return new Problem('not_yet_projected', 'This version cannot be read yet; ask again in a second.', {
    retryAfter: 1,
  });
}
