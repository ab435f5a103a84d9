import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { type Lock, LockTaken, withLock } from '@vivarium/platform/nats/lock.ts';

/** Thrown by {@link aloneAtReadModels} when somebody else is at them. */
export class ReadModelsTaken extends Error {
  override readonly name = 'ReadModelsTaken';
}

/**
 * Does what only one process may do to the read models at a time: building one anew, and repairing them.
 * @param options.waitMs how long it waits for another one; one that was killed is in the way for some ten seconds
 * @throws {ReadModelsTaken}
 */
export async function aloneAtReadModels<Result>(
  nats: Nats,
  { prefix, waitMs = 0 }: { prefix: string; waitMs?: number },
  work: (lock: Lock) => Promise<Result>,
): Promise<Result> {
  try {
    return await withLock(nats, { prefix, name: 'read-models', waitMs }, work);
  } catch (error) {
    if (!(error instanceof LockTaken)) throw error;
    throw new ReadModelsTaken('another rebuild or repair of the read models is under way', { cause: error });
  }
}
