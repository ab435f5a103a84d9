import { NotReady } from '@vivarium/platform/http/health.ts';
import { regularly } from '@vivarium/platform/process/regularly.ts';
import type { StartUp } from '@vivarium/platform/process/start-up.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { StandingSearches } from './standing-index.ts';

/** From one look at the index to the next, in milliseconds. What is asked of it meanwhile is put back. */
const LOOK_MS = 2000;

type WaitFor = StartUp['waitFor'];

interface KeepingMatching extends Pick<StartUp, 'waitFor'> {
  standing: Pick<StandingSearches, 'find'>;
  /** Makes the index of saved searches and fills it, where that is not done. @returns its id */
  fill(): Promise<string>;
  /** Reads what happens, for the index with this id. */
  read(index: string, waitFor: WaitFor): Promise<{ stop(): Promise<unknown> }>;
  isOutage(error: unknown): boolean;
  logger: Logger;
}

/** A matcher that reads and tells. */
export interface KeptMatching {
  /** A check for `/readyz`. @throws {NotReady} unless the index that it reads for is there, with all that there was */
  demand(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Fills the index of saved searches and reads what happens, and does both anew when the index goes: another one has a reader of
 * its own, and until it is filled no listing is taken. Returns when it reads for the first time.
 */
export async function keepMatching(keeping: KeepingMatching): Promise<KeptMatching> {
  const { standing, fill, read, waitFor, isOutage, logger } = keeping;
  const begin = async (wait: WaitFor) => {
    const index = await wait('Elasticsearch', fill, isOutage);
    return { index, ...(await read(index, wait)) };
  };
  let current: Awaited<ReturnType<typeof begin>> | undefined = await begin(waitFor);
  const isThere = async () => {
    try {
      return (await standing.find())?.id === current?.index;
    } catch (error) {
      // Whoever reads says so already, and `/readyz` does.
      if (isOutage(error)) return true;
      throw error;
    }
  };
  const look = async (signal: AbortSignal) => {
    if (current !== undefined && (await isThere())) return;
    if (current !== undefined) logger.error('the index of saved searches has gone: it is filled anew');
    await current?.stop();
    current = undefined;
    current = await begin((what, attempt, isAway) => {
      const attemptUnlessStopped = async () => {
        signal.throwIfAborted();
        return attempt();
      };
      return waitFor(what, attemptUnlessStopped, isAway);
    });
    logger.info('the index of saved searches is filled');
  };
  const looking = regularly('look at the index of saved searches', look, {
    ...{ logger, everyMs: LOOK_MS, firstMs: LOOK_MS },
  });
  return {
    demand: async () => {
      const found = await standing.find();
      if (found === undefined) throw new NotReady('missing');
      if (!found.isFilled || found.id !== current?.index) throw new NotReady('unfinished');
    },
    stop: async () => {
      await looking.stop();
      await current?.stop();
    },
  };
}
