/** A question that is under way and those who wait for its answer. */
export interface Flight<T> {
  answer: Promise<T>;
  /** Whether everybody has gone: there will be no answer. */
  isGivenUp(): boolean;
  /** Waits with the others. @param signal aborts when this one has gone; without it, the one never goes. */
  board(signal: AbortSignal | undefined): void;
}

/** @param ask is told to stop by its signal once everybody who waited has gone */
export function startFlight<T>(ask: (signal: AbortSignal) => Promise<T>): Flight<T> {
  const controller = new AbortController();
  let waiting = 0;
  let isOver = false;
  const answer = ask(controller.signal).finally(() => {
    isOver = true;
  });
  // Those who wait handle its failure; without any of them it is nobody's.
  answer.catch(() => undefined);
  const leave = () => {
    waiting -= 1;
    if (waiting === 0 && !isOver) controller.abort();
  };
  return {
    answer,
    isGivenUp: () => controller.signal.aborted,
    board: (signal) => {
      if (isOver) return;
      waiting += 1;
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave, { once: true });
    },
  };
}
