import { setTimeout as wait } from 'node:timers/promises';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { metaBehind } from '@vivarium/platform/elasticsearch/mapping-version.ts';
import { ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { isStreamMissing } from '@vivarium/platform/nats/is-outage.ts';
import { backoffMs } from '@vivarium/platform/process/backoff.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { aloneAtReadModels } from '../indices/alone.ts';
import { stateIn } from '../indices/state.ts';
import type { ReadPage } from '../snapshots/read-snapshots.ts';
import { reconcile } from './reconcile.ts';
import { note, notedIn } from './reconciled-with.ts';
import type { Reconciling } from './reconciling.ts';
import { settleDown } from './settle-down.ts';

export interface KeepingReconciled extends Pick<Reconciling, 'client' | 'prefix' | 'metrics'> {
  nats: Nats;
  logger: Logger;
  clock: Clock;
  readModels: readonly DefinedReadModel[];
  /** Undefined where it was not said who has the truth: then what is wrong is only counted and told. */
  readPage: ReadPage | undefined;
  /** Milliseconds from one comparison to the next; 0: only the first one of what was made empty, and when the stream was lost. */
  everyMs: number;
  /** Milliseconds from one look to the next whether there is something to do. */
  lookEveryMs: number;
}

/** What became of one look. */
type Look = 'nothing to do' | 'reconciled' | 'cannot reconcile' | 'failed before';

/** How long an end waits for a look that is under way, in milliseconds. */
const END_MS = 1000;

/**
 * Compares the read models with the write stores by schedule, and mends them, and does so at once when the stream of events is
 * another one than the one they were filled from: it was lost then, with whatever nobody had folded, and made anew. So it does
 * where an index was made empty: the databases may have been there before Elasticsearch and NATS, and no event is left that
 * says what they hold. Each index says in its `_meta` from which stream it is and when it was last compared or built from the
 * stores, so any number of projectors do it once, and one that was not running when the stream was lost finds out.
 */
export function keepReconciled(keeping: KeepingReconciled): { stop(): Promise<void> } {
  const { logger } = keeping;
  const said: Said = {};
  const look = () =>
    lookOnce(keeping, said).then(
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

/** What has been said of what is to be done: it is said once, and not at every look until somebody has done it. */
export interface Said {
  /** The stream that was made in place of a lost one. */
  lostFor?: string;
  /** That a person has to see to it. */
  asked?: boolean;
  /** What was compared for without success, how often in a row, and until when that is left alone, by the clock. */
  failed?: { what: Due['what']; times: number; until: number } | undefined;
}

/** How long what fails again and again is left alone at most, where no schedule says how often it is done, in milliseconds. */
const LONGEST_REST_MS = 3_600_000;

/**
 * A comparison that fails by one document that cannot be read would do so at every look, for as long as it takes to come there,
 * and nobody could rebuild meanwhile. So it is tried ever more rarely, and at once where there is another reason to compare.
 * @param said kept by the caller from one look to the next.
 * @throws when a service is away, or another process works on the read models.
 */
export async function lookOnce(keeping: KeepingReconciled, said: Said = {}): Promise<Look> {
  const { client, prefix, nats, clock, metrics, logger, readPage } = keeping;
  const stream = await streamNow(nats, prefix);
  const noteWith = async (some: readonly DefinedReadModel[], reconciledAt?: string) => {
    for (const one of some) await note(client, prefix, one, { stream, reconciledAt });
  };
  const tellOf = (due: Due) => {
    if (due.what !== 'lost' || said.lostFor === stream) return;
    said.lostFor = stream;
    metrics.lostStreams.inc();
    logger.error(
      { stream },
      'the stream of events was lost and made anew: events may be missing, and nobody is notified of what they told of',
    );
  };
  const first = await whatIsDue(keeping, stream);
  if (first.what === 'nothing') {
    said.asked = false;
    said.failed = undefined;
    return 'nothing to do';
  }
  if (first.what !== 'new' && readPage === undefined) {
    tellOf(first);
    if (!said.asked)
      logger.error('`node projector/src/reconcile.ts --repair` is to be run: COMMAND_API_URL is not set');
    said.asked = true;
    return 'cannot reconcile';
  }
  if (said.failed?.what === first.what && clock().getTime() < said.failed.until) return 'failed before';
  return aloneAtReadModels(nats, { prefix }, async () => {
    const due = await whatIsDue(keeping, stream);
    tellOf(due);
    if (due.what === 'nothing') return 'nothing to do';
    // Their stream at once, whoever can compare them: or else it could be lost and nobody would know.
    if (due.what === 'new') await noteWith(due.unnoted);
    // What there is to do beside that the next look finds, which is soon.
    if (readPage === undefined) return due.what === 'new' ? 'nothing to do' : 'cannot reconcile';
    const counts = await reconcile({
      ...keeping,
      readPage,
      repair: true,
      settleDown: () => settleDown(nats, prefix),
    }).catch((error: unknown) => {
      // What is new has its stream noted by now.
      said.failed = failedAgain(keeping, said.failed, due.what === 'new' ? 'due' : due.what);
      throw error;
    });
    said.failed = undefined;
    for (const { readModel, found, repaired, remaining } of counts) {
      for (const [difference, n] of Object.entries(found)) metrics.differences.inc({ difference }, n);
      if (repaired > 0 || remaining > 0)
        logger.error({ readModel, found, repaired, remaining }, 'differences from the write store');
    }
    await noteWith(comparedOf(keeping), clock().toISOString());
    return 'reconciled';
  });
}

function failedAgain(
  { clock, everyMs, lookEveryMs }: KeepingReconciled,
  failed: Said['failed'],
  what: Due['what'],
): Said['failed'] {
  const times = failed?.what === what ? failed.times + 1 : 1;
  const longestMs = Math.max(lookEveryMs, everyMs > 0 ? everyMs : LONGEST_REST_MS);
  return { what, times, until: clock().getTime() + backoffMs(times, { firstMs: lookEveryMs, longestMs }) };
}

/** What there is to do; `new`: some were made empty, and of `unnoted` the stream is not noted yet. */
type Due = { what: 'nothing' | 'lost' | 'due' } | { what: 'new'; unnoted: readonly DefinedReadModel[] };

function comparedOf({ readModels }: Pick<KeepingReconciled, 'readModels'>): DefinedReadModel[] {
  return readModels.filter(({ rebuildFrom }) => typeof rebuildFrom !== 'string');
}

/** Asks each index once what it says of itself. */
async function whatIsDue(keeping: KeepingReconciled, stream: string): Promise<Due> {
  const { client, prefix, readModels, everyMs, clock } = keeping;
  const looked = await Promise.all(
    readModels.map(async (one) => {
      const metas = await metaBehind(client, aliasOf(one.name, prefix));
      return { one, state: stateIn(metas, one.version), noted: notedIn(metas[0]) };
    }),
  );
  // What is to be rebuilt is compared afterwards.
  if (looked.some(({ state }) => state !== 'current')) return { what: 'nothing' };
  const compared = new Set(comparedOf(keeping));
  const noted = looked.filter(({ one }) => compared.has(one));
  if (noted.some(({ noted }) => noted.stream !== undefined && noted.stream !== stream))
    return { what: 'lost' };
  const unnoted = noted.flatMap(({ one, noted }) => (noted.stream === undefined ? [one] : []));
  if (unnoted.length > 0) return { what: 'new', unnoted };
  if (noted.some(({ noted }) => noted.reconciledAt === undefined)) return { what: 'due' };
  const oldest = Math.min(...noted.map(({ noted: { reconciledAt = '' } }) => Date.parse(reconciledAt)));
  return { what: everyMs > 0 && clock().getTime() - oldest >= everyMs ? 'due' : 'nothing' };
}

/** @returns what tells the stream from one that is made in its place; it is made where it is not there. */
async function streamNow(nats: Nats, prefix: string): Promise<string> {
  const definition = streams.events(prefix);
  try {
    return (await nats.manager.streams.info(definition.name)).created;
  } catch (error) {
    if (!isStreamMissing(error)) throw error;
    await ensureStreams(nats, definition, streams.deadLetters(prefix));
    return (await nats.manager.streams.info(definition.name)).created;
  }
}
