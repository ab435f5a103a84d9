import { setTimeout as wait } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { aloneAtReadModels } from '../indices/alone.ts';
import { statesOf } from '../indices/state.ts';
import type { ReadPage } from '../snapshots/read-snapshots.ts';
import { reconcile } from './reconcile.ts';
import { note, notedWith } from './reconciled-with.ts';
import type { Reconciling } from './reconciling.ts';
import { settleDown } from './settle-down.ts';

export interface KeepingReconciled extends Pick<Reconciling, 'client' | 'prefix' | 'metrics'> {
  nats: Nats;
  logger: Logger;
  clock: Clock;
  readModels: readonly DefinedReadModel[];
  /** Undefined where it was not said who has the truth: then what is wrong is only counted and told. */
  readPage: ReadPage | undefined;
  /** Milliseconds from one comparison to the next; 0: only when the stream was lost. */
  everyMs: number;
  /** Milliseconds from one look to the next whether there is something to do. */
  lookEveryMs: number;
}

/** What became of one look. */
type Look = 'nothing to do' | 'reconciled' | 'cannot reconcile';

const STREAM_NOT_FOUND = 10059;
/** How long an end waits for a look that is under way, in milliseconds. */
const END_MS = 1000;

/**
 * Compares the read models with the write stores by schedule, and mends them, and does so at once when the stream of events is
 * another one than the one they were filled from: it was lost then, with whatever nobody had folded, and made anew. Each index
 * says in its `_meta` from which stream it is and when it was last compared, so any number of projectors do it once, and one
 * that was not running when the stream was lost finds out.
 */
export function keepReconciled(keeping: KeepingReconciled): { stop(): Promise<void> } {
  const { logger } = keeping;
  const look = () =>
    lookOnce(keeping).then(
      (what) => {
        if (what === 'reconciled') logger.info('read models were compared with the write stores');
      },
      // Services that are away, or another projector that is at it: there will be another look.
      (error: unknown) => logger.warn({ err: error }, 'read models were not compared with the write stores'),
    );
  let looking: Promise<unknown> = look();
  let isLooking = true;
  const ended = () => {
    isLooking = false;
  };
  void looking.finally(ended);
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(ended);
  }, keeping.lookEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      // A comparison of a large market takes minutes; it may be broken off anywhere.
      await Promise.race([looking, wait(END_MS, undefined, { ref: false })]);
    },
  };
}

/** @throws when a service is away, or another process works on the read models. */
export async function lookOnce(keeping: KeepingReconciled): Promise<Look> {
  const { client, prefix, readModels, nats, clock, metrics, logger, readPage } = keeping;
  const compared = readModels.filter(({ rebuildFrom }) => typeof rebuildFrom !== 'string');
  const stream = await streamNow(nats, prefix);
  const whatIsDue = async () => {
    const states = await statesOf(client, prefix, readModels);
    // What is to be rebuilt is compared afterwards.
    if ([...states.values()].some((state) => state !== 'current')) return 'nothing';
    const noted = await Promise.all(compared.map((one) => notedWith(client, prefix, one)));
    if (noted.some((one) => one.stream !== undefined && one.stream !== stream)) return 'lost';
    if (noted.some((one) => one.stream === undefined)) return 'new';
    const oldest = Math.min(...noted.map(({ reconciledAt = '' }) => Date.parse(reconciledAt)));
    return keeping.everyMs > 0 && clock().getTime() - oldest >= keeping.everyMs ? 'due' : 'nothing';
  };
  const noteAll = async () => {
    const reconciledAt = clock().toISOString();
    for (const one of compared) await note(client, prefix, one, { stream, reconciledAt });
  };
  if ((await whatIsDue()) === 'nothing') return 'nothing to do';
  return aloneAtReadModels(nats, { prefix }, async () => {
    const due = await whatIsDue();
    if (due === 'nothing') return 'nothing to do';
    if (due === 'lost') {
      metrics.lostStreams.inc();
      logger.error({ stream }, 'the stream of events was lost and made anew: events may be missing');
    }
    if (due === 'new') {
      await noteAll();
      return 'nothing to do';
    }
    if (readPage === undefined) {
      logger.error('`node projector/src/reconcile.ts --repair` is to be run: COMMAND_API_URL is not set');
      return 'cannot reconcile';
    }
    const counts = await reconcile({
      ...keeping,
      readPage,
      repair: true,
      settleDown: () => settleDown(nats, prefix),
    });
    for (const { readModel, found, repaired, remaining } of counts) {
      for (const [difference, n] of Object.entries(found)) metrics.differences.inc({ difference }, n);
      if (repaired > 0 || remaining > 0)
        logger.error({ readModel, found, repaired, remaining }, 'differences from the write store');
    }
    await noteAll();
    return 'reconciled';
  });
}

/** @returns what tells the stream from one that is made in its place; it is made where it is not there. */
async function streamNow(nats: Nats, prefix: string): Promise<string> {
  const definition = streams.events(prefix);
  try {
    return (await nats.manager.streams.info(definition.name)).created;
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== STREAM_NOT_FOUND) throw error;
    await ensureStreams(nats, definition, streams.deadLetters(prefix));
    return (await nats.manager.streams.info(definition.name)).created;
  }
}
