/**
 * Works through items with some at once; items of one key one after the other, in their order.
 *
 * @param options.atOnce how many run at the same time
 * @param options.onDone told after each item how many of the first items are done without a gap
 * @returns when all are done
 * @throws the first failure, when what was under way has ended; nothing new is begun after it
 */
export async function runKeyed<T>(
  items: Iterable<T>,
  options: {
    atOnce: number;
    keyOf: (item: T) => number;
    work: (item: T) => Promise<void>;
    onDone: (withoutGap: number) => void;
    signal?: AbortSignal;
  },
): Promise<void> {
  const { atOnce, keyOf, work, onDone, signal } = options;
  const byKey = new Map<number, Promise<void>>();
  const doneAhead = new Set<number>();
  let next = 0;
  let withoutGap = 0;
  let failed = false;
  const iterator = items[Symbol.iterator]();

  const finish = (turn: number) => {
    doneAhead.add(turn);
    while (doneAhead.delete(withoutGap)) withoutGap++;
    onDone(withoutGap);
  };
  const worker = async () => {
    while (!failed) {
      signal?.throwIfAborted();
      const { value, done } = iterator.next();
      if (done) return;
      const turn = next++;
      const key = keyOf(value);
      const before = byKey.get(key);
      const run = before === undefined ? work(value) : before.then(() => work(value));
      byKey.set(key, run);
      try {
        await run;
      } catch (error) {
        failed = true;
        throw error;
      } finally {
        if (byKey.get(key) === run) byKey.delete(key);
      }
      finish(turn);
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const { status, reason } of workers as { status: string; reason?: unknown }[])
    if (status === 'rejected') throw reason;
}
