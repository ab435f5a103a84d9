import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { Counter, Gauge, type Registry } from 'prom-client';
import type { Publish } from './publisher.ts';

/** What is waiting in an outbox. */
export interface Pending {
  events: number;
  oldestAt: Date | null;
}

export interface RelayMetrics {
  published: Counter<'store'>;
  failures: Counter<'store'>;
}

/**
 * The relay's metrics. What is pending is asked of the stores when the metrics are read, not all the time.
 * @param pending per store; one that does not answer is left out of that reading.
 */
export function relayMetrics(
  registry: Registry,
  pending: Record<string, () => Promise<Pending>>,
): RelayMetrics {
  const registers = [registry];
  const labelNames = ['store'] as const;
  const ageInSeconds = (at: Date | null) =>
    at === null ? 0 : Math.max(0, (Date.now() - at.getTime()) / 1000);
  const gauge = (name: string, help: string, reading: (pending: Pending) => number) => {
    const made: Gauge<'store'> = new Gauge({
      name,
      help,
      labelNames,
      registers,
      collect: async () => {
        const asked = Object.entries(pending).map(async ([store, ask]) => {
          made.set({ store }, reading(await ask()));
        });
        await Promise.allSettled(asked);
      },
    });
  };
  gauge('outbox_pending_events', 'Events that are written but not yet in the stream', ({ events }) => events);
  gauge(
    'outbox_oldest_event_age_seconds',
    'Age of the oldest event that is not yet in the stream',
    ({ oldestAt }) => ageInSeconds(oldestAt),
  );
  return {
    published: new Counter({
      name: 'outbox_published_total',
      help: 'Events that the stream has acknowledged',
      labelNames,
      registers,
    }),
    failures: new Counter({
      name: 'outbox_failures_total',
      help: 'Rounds that ended because a store or the stream did not answer',
      labelNames,
      registers,
    }),
  };
}

/** What a relay publishes with, and whom it tells of failures. */
export interface Followed {
  publish: Publish;
  onFailure: (error: unknown, failures: number) => void;
}

/** @returns `publish` of one store with what it does and fails to do counted, and the failures said in the log. */
export function followed(publish: Publish, store: string, metrics: RelayMetrics, logger: Logger): Followed {
  return {
    publish: async (event) => {
      await publish(event);
      metrics.published.inc({ store });
    },
    onFailure: (err, failures) => {
      metrics.failures.inc({ store });
      if (isWorthALine(failures)) logger.warn({ err, store, failures }, 'could not relay');
    },
  };
}

/** The first failure in a row is news; after that one line in a while is enough. */
export function isWorthALine(failures: number): boolean {
  return failures === 1 || failures % 20 === 0;
}

/** @returns what is waiting in several places together. */
export async function pendingTogether(asking: readonly Promise<Pending>[]): Promise<Pending> {
  const all = await Promise.all(asking);
  const times = all.flatMap(({ oldestAt }) => (oldestAt === null ? [] : [oldestAt.getTime()]));
  return {
    events: all.reduce((sum, { events }) => sum + events, 0),
    oldestAt: times.length === 0 ? null : new Date(Math.min(...times)),
  };
}
