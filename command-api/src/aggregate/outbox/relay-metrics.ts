import { Counter, Gauge, type Registry } from 'prom-client';

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
