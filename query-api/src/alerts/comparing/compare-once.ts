import type { Client } from '@elastic/elasticsearch';
import { projectorReader } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { LockTaken, withLock } from '@vivarium/platform/nats/lock.ts';
import { untilHandled } from '@vivarium/platform/stream/until-handled.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { UnderstandWords } from '../../understanding/choosing/understand-words.ts';
import type { StandingIndex } from '../find-standing.ts';
import { readerFor } from '../read-events.ts';
import type { StandingSearches } from '../standing-index.ts';
import { mendStanding } from './mend.ts';
import { type ReadModelNow, readModelNow } from './read-model-now.ts';
import { suspects } from './suspects.ts';

export interface Comparing {
  client: Client;
  nats: Nats;
  prefix: string;
  standing: Pick<StandingSearches, 'find' | 'setCompared'>;
  understandWords: UnderstandWords;
  clock: Clock;
  logger: Logger;
}

/** Milliseconds from one comparison to the next, where nothing calls for one. */
const EVERY_MS = 6 * 60 * 60 * 1000;

/** The read model cannot be relied on now: there is another look soon. */
class NotNow extends Error {
  override name = 'NotNow';
}

/**
 * Compares the index of saved searches with the read model where that is due, and mends it: after the start of a matcher, since
 * the events that it has read from their beginning may be of what a restored store has lost; when the projector has compared the
 * read model with the write store, or built it anew; and every six hours. It is done by one matcher at a time.
 * @param since when this matcher started. @returns whether it was done
 * @throws when a service is away
 */
export async function compareOnce(comparing: Comparing, since: Date): Promise<boolean> {
  const { client, nats, prefix, standing, clock } = comparing;
  const { created } = await nats.manager.streams.info(streams.events(prefix).name);
  const [readModel, found] = [await readModelNow(client, prefix), await standing.find()];
  // Of another stream: something of this one, or of the lost one, may not have come to it.
  if (readModel?.stream !== created || !isDue(found, { readModel, now: clock(), since })) return false;
  try {
    return await withLock(nats, { prefix, name: 'standing-searches' }, async () => {
      const now = clock();
      const kept = await standing.find();
      if (!isDue(kept, { readModel, now, since })) return false;
      await compare(comparing, kept, readModel);
      await standing.setCompared({ comparedAt: now.toISOString(), comparedWith: wordFor(readModel) });
      return true;
    });
  } catch (error) {
    if (error instanceof LockTaken || error instanceof NotNow) return false;
    throw error;
  }
}

async function compare(comparing: Comparing, { id }: StandingIndex, readModel: ReadModelNow): Promise<void> {
  const { client, nats, prefix, logger } = comparing;
  const demandSame = async () => {
    const now = await readModelNow(client, prefix);
    if (now === undefined || wordFor(now) !== wordFor(readModel))
      throw new NotNow('it is another one by now');
  };
  const demandCaughtUp = async (reader: string) => {
    if (!(await untilHandled(nats, streams.events(prefix).name, reader)))
      throw new NotNow(`${reader} is behind`);
  };
  const caughtUp = () => demandCaughtUp(projectorReader(prefix));
  // What an index reads that was just filled, of the past too, is compared with the rest.
  await demandCaughtUp(readerFor(id, prefix));
  await caughtUp();
  const suspected = await suspects(client, prefix);
  // What was found missing in one that was being replaced is in the other perhaps.
  await demandSame();
  const found = await mendStanding({ ...comparing, caughtUp, demandSame }, suspected);
  if (Object.keys(found).length > 0)
    logger.error({ found }, 'saved searches of the matcher differed from the read model, and were mended');
}

interface Asked {
  readModel: ReadModelNow;
  now: Date;
  since: Date;
}

/** What is not filled is looked at when it is. */
function isDue(found: StandingIndex | undefined, { readModel, now, since }: Asked): found is StandingIndex {
  if (found === undefined || !found.isFilled) return false;
  if (found.compared === undefined) return true;
  const comparedAt = Date.parse(found.compared.comparedAt);
  return (
    found.compared.comparedWith !== wordFor(readModel) ||
    comparedAt < since.getTime() ||
    now.getTime() - comparedAt >= EVERY_MS
  );
}

/** Another one for each index and stream, and after each comparison with the write store. */
function wordFor({ index, stream, reconciledAt }: ReadModelNow): string {
  return `${index} ${stream} ${reconciledAt}`;
}
