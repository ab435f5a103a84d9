import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { subjectsOf } from '@vivarium/contracts/shared/envelope.ts';
import type { StartUp } from '@vivarium/platform/process/start-up.ts';
import { type Consuming, consume } from '@vivarium/platform/stream/consume.ts';
import type { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { demandTaken } from '@vivarium/platform/stream/demand-taken.ts';

/** What makes a listing start to match. */
const matched = ['listing.published', 'listing.released', 'listing.changed'];
/** Saved searches that are put into the index at once, where many wait. */
const BACKLOG = 1000;
/** When nobody has read for an index for so long, it is nobody's any more. */
export const FORGOTTEN_MS = 6 * 60 * 60 * 1000;

interface Reading
  extends Omit<Consuming<DomainEvent>, 'durable' | 'subjects' | 'metrics'>,
    Pick<StartUp, 'waitFor'> {
  prefix: string;
  /** Id of the index of saved searches. */
  index: string;
  metrics: ReturnType<typeof createConsumerMetrics>;
}

/** @returns the durable reader of saved searches for an index, by the id of the index. */
export const readerFor = (index: string, prefix: string) => `${prefix}matcher-searches-${index}`;

/**
 * Reads saved searches, and once all of them are taken, listings. Each index has a reader of its own, from the oldest event on:
 * what another one has had is not in this one.
 */
export async function readEvents({ prefix, index, metrics, waitFor, ...reading }: Reading) {
  const { nats, stream, isOutage } = reading;
  const durable = readerFor(index, prefix);
  const keeping = await consume({
    ...{ ...reading, durable, backlog: BACKLOG, forgottenAfterMs: FORGOTTEN_MS },
    metrics: metrics('matcher-searches'),
    subjects: [subjectsOf('saved_search', prefix)],
  });
  try {
    await waitFor('what people look for', () => demandTaken(nats, stream, durable), isOutage);
    const matching = await consume({
      ...{ ...reading, durable: `${prefix}matcher`, givesWay: true },
      metrics: metrics('matcher'),
      subjects: matched.map((what) => subjectsOf(what, prefix)),
    });
    return { stop: () => Promise.all([keeping.stop(), matching.stop()]) };
  } catch (error) {
    await keeping.stop();
    throw error;
  }
}
