import type { Client } from '@elastic/elasticsearch';
import { indicesWithWords } from '@vivarium/contracts/read-models.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { LockTaken, withLock } from '@vivarium/platform/nats/lock.ts';
import { regularly } from '@vivarium/platform/process/regularly.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { aloneAtReadModels, ReadModelsTaken } from './indices/alone.ts';
import { type Dropped, dropReplaced } from './indices/drop-replaced.ts';
import { dropLeftOver, type LeftOver } from './indices/left-over.ts';

interface Dropping {
  client: Client;
  nats: Nats;
  prefix: string;
}

const MS_PER_HOUR = 60 * 60 * 1000;
/** A process lives so long before it does so for the first time, in milliseconds: starts have other work. */
const FIRST_MS = 10 * 60_000;
/** How long it waits for who works on the read models, in milliseconds: shorter than an orderly end may take. */
const WAIT_FOR_READ_MODELS_MS = 5_000;

/**
 * Deletes the indices that rebuilds have left, and has all others with words let go of what was replaced, by one process at a
 * time.
 * @returns undefined where another one is at it
 */
export async function dropReplacedAlone(
  dropping: Dropping,
  signal?: AbortSignal,
): Promise<(Dropped & LeftOver) | undefined> {
  const { client, nats, prefix } = dropping;
  try {
    return await withLock(nats, { prefix, name: 'drop-replaced' }, async () => {
      const { left, kept } = await dropLeftOverAlone(dropping);
      return { left, kept, ...(await dropReplaced(client, indicesWithWords(prefix), { signal })) };
    });
  } catch (error) {
    if (error instanceof LockTaken) return undefined;
    throw error;
  }
}

/** While somebody builds read models or compares them nothing goes; it does the next time. */
async function dropLeftOverAlone(dropping: Dropping): Promise<LeftOver> {
  const { nats, prefix } = dropping;
  const waitMs = WAIT_FOR_READ_MODELS_MS;
  try {
    return await aloneAtReadModels(nats, { prefix, waitMs }, (lock) => dropLeftOver(dropping, lock));
  } catch (error) {
    if (error instanceof ReadModelsTaken) return { left: [], kept: [] };
    throw error;
  }
}

/** Does so every so many hours; 0: never. */
export function startDropping(
  { logger, ...dropping }: Dropping & { logger: Logger },
  hours: number,
): { stop(): Promise<void> } {
  if (hours <= 0) return { stop: async () => {} };
  const drop = async (signal: AbortSignal) => {
    const dropped = await dropReplacedAlone(dropping, signal);
    if (dropped === undefined) return;
    logger.info(dropped, 'what was replaced in indices is gone');
    if (dropped.kept.length > 0)
      logger.warn({ kept: dropped.kept }, 'indices that were kept hold also who has left since');
  };
  const everyMs = hours * MS_PER_HOUR;
  const firstMs = Math.min(FIRST_MS, everyMs);
  return regularly('let go of what was replaced in indices', drop, { logger, everyMs, firstMs });
}
