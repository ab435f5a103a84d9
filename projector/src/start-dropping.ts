import type { Client } from '@elastic/elasticsearch';
import { indicesWithWords } from '@vivarium/contracts/read-models.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { LockTaken, withLock } from '@vivarium/platform/nats/lock.ts';
import { regularly } from '@vivarium/platform/process/regularly.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { type Dropped, dropReplaced } from './indices/drop-replaced.ts';

interface Dropping {
  client: Client;
  nats: Nats;
  prefix: string;
}

const MS_PER_HOUR = 60 * 60 * 1000;
/** A process lives so long before it does so for the first time, in milliseconds: starts have other work. */
const FIRST_MS = 10 * 60_000;

/** Has all indices with words let go of what was replaced, by one process at a time. @returns undefined where another one is at it */
export async function dropReplacedAlone(
  { client, nats, prefix }: Dropping,
  signal?: AbortSignal,
): Promise<Dropped | undefined> {
  try {
    return await withLock(nats, { prefix, name: 'drop-replaced' }, () =>
      dropReplaced(client, indicesWithWords(prefix), { signal }),
    );
  } catch (error) {
    if (error instanceof LockTaken) return undefined;
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
    if (dropped !== undefined) logger.info(dropped, 'what was replaced in indices is gone');
  };
  const everyMs = hours * MS_PER_HOUR;
  const firstMs = Math.min(FIRST_MS, everyMs);
  return regularly('let go of what was replaced in indices', drop, { logger, everyMs, firstMs });
}
