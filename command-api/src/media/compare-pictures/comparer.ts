import { Worker } from 'node:worker_threads';
import type { compare } from './comparing.ts';
import type { Marks } from './marks.ts';

type Found = ReturnType<typeof compare>;

interface Answer {
  id: number;
  found?: Found;
  why?: string;
}

/** Compares pictures beside everything else: each takes tens of milliseconds, and a server that computes answers nobody. */
export interface Comparer {
  marksOf(greys: Uint8Array): Promise<Marks>;
  /** @returns for each of the others how much it is like the first, from −1 to 1 */
  alikeness(greys: Uint8Array, others: readonly Uint8Array[]): Promise<number[]>;
}

/** @returns a comparer in a thread of its own, which begins with the first question, lasts, and keeps no process alive. */
export function threadedComparer(): Comparer {
  let thread: Worker | undefined;
  let last = 0;
  const asked = new Map<number, { resolve(found: Found): void; reject(error: Error): void }>();
  const start = () => {
    const started = new Worker(new URL('comparing-thread.ts', import.meta.url));
    started.on('message', ({ id, found, why }: Answer) => {
      const waiting = asked.get(id);
      asked.delete(id);
      if (asked.size === 0) started.unref();
      if (found !== undefined) waiting?.resolve(found);
      else waiting?.reject(new Error(why));
    });
    // Whoever waits asks again; the next question begins another.
    const end = (error: Error) => {
      if (thread === started) thread = undefined;
      for (const { reject } of asked.values()) reject(error);
      asked.clear();
    };
    started.on('error', end);
    started.on('exit', () => end(new Error('the comparing ended')));
    return started;
  };
  const ask = (question: Parameters<typeof compare>[0]) =>
    new Promise<Found>((resolve, reject) => {
      thread ??= start();
      last += 1;
      asked.set(last, { resolve, reject });
      thread.ref();
      thread.postMessage({ id: last, asked: question });
    });
  return {
    marksOf: async (greys) => (await ask({ greys })) as Marks,
    alikeness: async (greys, others) => (await ask({ greys, others })) as number[],
  };
}
