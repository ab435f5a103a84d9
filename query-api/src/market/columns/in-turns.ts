import { setImmediate } from 'node:timers/promises';

/** Work that may be put aside at each `yield`. */
export type Turns<T> = Generator<void, T, void>;

/** @returns what some work comes to, done at once. */
export function allAtOnce<T>(work: Turns<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Does work in turns. */
export type InTurns = <T>(work: Turns<T>) => Promise<T>;

/** For so long everybody else waits at most, in milliseconds, where the work yields often enough. */
const TURN_MS = 5;

/**
 * Sums over the market take longer than whoever searches should wait. So they are made in turns, between which everything else
 * goes on; one after the other, so that many that are asked for at once take no longer turns than one.
 *
 * @param elapsed milliseconds that never go back
 */
export function createInTurns(elapsed: () => number): InTurns {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = before.then(() => inTurns(work, elapsed));
    before = done.catch(() => undefined);
    return done;
  };
}

async function inTurns<T>(work: Turns<T>, elapsed: () => number): Promise<T> {
  for (;;) {
    const until = elapsed() + TURN_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (elapsed() < until);
    await setImmediate();
  }
}
