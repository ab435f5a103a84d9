import { setTimeout as wait } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import { ensureStreams, type Nats, type StreamDefinition } from './connect.ts';

/** Thrown when somebody else holds the lock. */
export class LockTaken extends Error {
  override readonly name = 'LockTaken';
}

/** Thrown by {@link Lock.demand} when the lock could not be renewed in time: somebody else may hold it. */
export class LockLost extends Error {
  override readonly name = 'LockLost';
}

/** A lock that is held. */
export interface Lock {
  /** Called before each step that only the holder may take. @throws {LockLost} */
  demand(): void;
}

/** How long a lock outlives a holder that was killed, in milliseconds; renewed at a third of that. */
const HELD_MS = 10_000;
const ASK_AGAIN_MS = 200;
/** NATS: “wrong last sequence”: somebody else's word is the last one under this subject. */
const NOT_THE_LAST = new Set([10_071, 10_164]);

/** @returns the stream of the locks; what is not renewed is forgotten, and with it the lock. */
export function lockStream(prefix: string): StreamDefinition {
  return { name: `${prefix}LOCKS`, subjects: [`${prefix}locks.>`], maxAgeMs: HELD_MS };
}

/**
 * Does something that only one process may do at a time. The lock is a message of a short life in a stream, which only the first
 * can put there, and which its holder renews: it dies with its holder, some ten seconds later.
 *
 * Who is stopped for longer than that (a machine that sleeps) has lost it, and learns so by {@link Lock.demand}; between that
 * and the step itself there is always a gap, so whatever is done under it must bear a second one.
 * @param options.waitMs how long it waits for another holder
 * @throws {LockTaken} when another one holds it
 */
export async function withLock<Result>(
  nats: Nats,
  { prefix, name, waitMs = 0 }: { prefix: string; name: string; waitMs?: number },
  work: (lock: Lock) => Promise<Result>,
): Promise<Result> {
  const { manager, jetstream } = nats;
  const definition = lockStream(prefix);
  const subject = `${prefix}locks.${name}`;
  await ensureStreams(nats, definition);
  const say = async (lastSubjectSequence: number) =>
    (await jetstream.publish(subject, '', { expect: { lastSubjectSequence } })).seq;
  let seq = await untilFree(() => say(0), waitMs, name);
  let until = performance.now() + HELD_MS;
  let isLost = false;
  const renew = async () => {
    const asked = performance.now();
    try {
      seq = await say(seq);
      until = asked + HELD_MS;
    } catch (error) {
      if (isNotTheLast(error)) isLost = true;
    }
  };
  let renewing = Promise.resolve();
  const timer = setInterval(() => {
    renewing = renewing.then(renew);
  }, HELD_MS / 3);
  const isHeld = () => !isLost && performance.now() < until;
  try {
    return await work({
      demand: () => {
        if (!isHeld()) throw new LockLost(`the lock “${name}” was lost on the way`);
      },
    });
  } finally {
    clearInterval(timer);
    await renewing;
    // With every renewal of it. What cannot be given back expires.
    if (isHeld())
      await manager.streams.purge(definition.name, { filter: subject, seq: seq + 1 }).catch(() => {});
  }
}

async function untilFree<T>(take: () => Promise<T>, waitMs: number, name: string): Promise<T> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    try {
      return await take();
    } catch (error) {
      if (!isNotTheLast(error)) throw error;
      if (performance.now() >= deadline) throw new LockTaken(`another process holds the lock “${name}”`);
    }
    await wait(ASK_AGAIN_MS);
  }
}

function isNotTheLast(error: unknown): boolean {
  return error instanceof JetStreamApiError && NOT_THE_LAST.has(error.code);
}
