import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { regularly } from '@vivarium/platform/process/regularly.ts';
import { isKnownReader } from '@vivarium/platform/stream/is-known.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { dropForgotten, type Forgetting } from './drop-forgotten.ts';
import { readerFor } from './read-events.ts';

const EVERY_MS = 60 * 60 * 1000;

interface Dropping extends Omit<Forgetting, 'isKept'> {
  nats: Nats;
  /** Of events. */
  stream: string;
  logger: Logger;
}

/** Lets go, hour by hour, of what matchers of before left behind: see {@link dropForgotten}. */
export function startDropping({ nats, stream, logger, ...forgetting }: Dropping): { stop(): Promise<void> } {
  const isKept = (index: string) => isKnownReader(nats, stream, readerFor(index, forgetting.prefix));
  const drop = async () => {
    const dropped = await dropForgotten({ ...forgetting, isKept });
    if (dropped.length > 0) logger.info({ dropped }, 'what matchers of before left behind is gone');
  };
  return regularly('delete what matchers of before left behind', drop, { logger, everyMs: EVERY_MS });
}
