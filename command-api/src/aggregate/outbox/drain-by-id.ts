/** Takes ids to be drained; each one at a time, a few different ones at once. */
export interface Drains {
  /** Drains the id, once more when it is being drained already: what was written meanwhile may have been missed. */
  add(id: string): void;
  /**
   * Drains those of the ids that are not being drained already, however many of them fail.
   * @returns how many it drained. @throws the first failure, at the end.
   */
  all(ids: readonly string[]): Promise<number>;
  /** Forgets what waits and resolves when the running drains have ended. */
  close(): Promise<void>;
}

/**
 * @param drain relays what is pending under one id.
 * @param options.atOnce how many ids are drained at the same time.
 * @param options.mostWaiting ids that wait at most; further ones are left to the sweep.
 */
export function drainById(
  drain: (id: string) => Promise<unknown>,
  options: { atOnce: number; mostWaiting: number; onFailure: (error: unknown) => void },
): Drains {
  const waiting = new Set<string>();
  const running = new Map<string, Promise<void>>();
  const dirty = new Set<string>();
  let closed = false;

  const startNext = () => {
    for (const id of waiting) {
      if (closed || running.size >= options.atOnce) return;
      waiting.delete(id);
      start(id).catch(options.onFailure);
    }
  };
  const start = (id: string): Promise<void> => {
    const run = (async () => {
      try {
        do {
          dirty.delete(id);
          await drain(id);
        } while (dirty.has(id) && !closed);
      } finally {
        dirty.delete(id);
        running.delete(id);
        startNext();
      }
    })();
    running.set(id, run);
    return run;
  };
  return {
    add: (id) => {
      if (closed) return;
      if (running.has(id)) dirty.add(id);
      else if (waiting.size < options.mostWaiting) waiting.add(id);
      startNext();
    },
    all: async (ids) => {
      const missed = ids.filter((id) => !running.has(id) && !waiting.has(id));
      const failures: unknown[] = [];
      const left = missed.values();
      const worker = async () => {
        for (const id of left) {
          if (closed) return;
          await (running.get(id) ?? start(id)).catch((error: unknown) => failures.push(error));
        }
      };
      await Promise.all(Array.from({ length: options.atOnce }, worker));
      if (failures.length > 0) throw failures[0];
      return missed.length;
    },
    close: async () => {
      closed = true;
      waiting.clear();
      await Promise.allSettled(running.values());
    },
  };
}
