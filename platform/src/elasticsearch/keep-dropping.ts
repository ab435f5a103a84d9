import type { Client } from '@elastic/elasticsearch';
import type { Nats } from '../nats/connect.ts';
import { LockTaken, withLock } from '../nats/lock.ts';
import type { Logger } from '../telemetry/logger.ts';
import { type Dropped, dropReplaced } from './drop-replaced.ts';

export interface KeepingDropped {
  client: Client;
  nats: Nats;
  prefix: string;
  logger: Logger;
  /** Names of indices, `*` for any part. */
  patterns: readonly string[];
  /** Milliseconds from one time to the next; 0: never. */
  everyMs: number;
}

/** A process lives so long before it does so for the first time, in milliseconds: starts have other work. */
const FIRST_MS = 10 * 60_000;

/** Lets go of what was replaced, by one process at a time. @returns undefined where another one is at it */
export async function dropReplacedAlone(
  { client, nats, prefix, patterns }: Omit<KeepingDropped, 'logger' | 'everyMs'>,
  signal?: AbortSignal,
): Promise<Dropped | undefined> {
  try {
    return await withLock(nats, { prefix, name: 'drop-replaced' }, () =>
      dropReplaced(client, patterns, { signal }),
    );
  } catch (error) {
    if (error instanceof LockTaken) return undefined;
    throw error;
  }
}

/** Does so again and again, for as long as the process lives. */
export function keepDropping({ everyMs, logger, ...dropping }: KeepingDropped): { stop(): Promise<void> } {
  if (everyMs <= 0) return { stop: async () => {} };
  const stopping = new AbortController();
  let doing: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const next = (ms: number) => {
    timer = setTimeout(() => {
      doing = once().finally(() => {
        if (!stopping.signal.aborted) next(everyMs);
      });
    }, ms);
  };
  const once = async () => {
    try {
      const dropped = await dropReplacedAlone(dropping, stopping.signal);
      if (dropped !== undefined) logger.info(dropped, 'what was replaced in indices is gone');
    } catch (err) {
      if (!stopping.signal.aborted) logger.warn({ err }, 'what was replaced in indices was not let go');
    }
  };
  next(Math.min(FIRST_MS, everyMs));
  return {
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await doing;
    },
  };
}
