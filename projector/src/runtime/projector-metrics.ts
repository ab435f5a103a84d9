import type { ConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** What the projector counts and measures. */
export type ProjectorMetrics = ReturnType<typeof createProjectorMetrics>;

/** Registers the projector's metrics. */
export function createProjectorMetrics(registry: Registry) {
  const registers = [registry];
  return {
    events: new Counter({
      name: 'projector_events_total',
      help: 'Events taken from the stream, by what became of them: folded, retried or dead',
      labelNames: ['outcome'],
      registers,
    }),
    batchSize: new Histogram({
      name: 'projector_batch_events',
      help: 'Events per batch',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512],
      registers,
    }),
    batchSeconds: new Histogram({
      name: 'projector_batch_seconds',
      help: 'Seconds from taking a batch to its last acknowledgement',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    eventAge: new Histogram({
      name: 'projector_event_age_seconds',
      help: 'Age of events when they are in the read models',
      buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300],
      registers,
    }),
    newestEvent: new Gauge({
      name: 'projector_newest_event_timestamp_seconds',
      help: 'Time of the newest event that is in the read models, Unix seconds',
      registers,
    }),
    pending: new Gauge({
      name: 'projector_pending_events',
      help: 'Events of the stream that no projector has taken yet, as of the last batch',
      registers,
    }),
    conflicts: new Counter({
      name: 'projector_write_conflicts_total',
      help: 'Compare-and-set writes that met a newer document and were folded again',
      registers,
    }),
    bulkFailures: new Counter({
      name: 'projector_rejected_writes_total',
      help: 'Documents that Elasticsearch refused',
      registers,
    }),
    unavailable: new Counter({
      name: 'projector_unavailable_total',
      help: 'Batches that were put back since Elasticsearch did not answer',
      registers,
    }),
    lostStreams: new Counter({
      name: 'projector_lost_streams_total',
      help: 'Times that the stream of events was another one than the read models were filled from',
      registers,
    }),
    differences: new Counter({
      name: 'projector_differences_total',
      help: 'Documents that differed from the write store when they were compared by schedule, by how',
      labelNames: ['difference'],
      registers,
    }),
    deadLetters: new Counter({
      name: 'projector_dead_letters_total',
      help: 'Events moved to the dead letters, by cause',
      labelNames: ['cause'],
      registers,
    }),
  };
}

/** Counts what the stream is told of its messages. */
export function countMessages(metrics: ProjectorMetrics): ConsumerMetrics {
  return {
    settled: (what) => {
      const isDead = what === 'poison' || what === 'unparseable';
      metrics.events.inc({ outcome: what === 'done' ? 'folded' : isDead ? 'dead' : what });
      if (isDead) metrics.deadLetters.inc({ cause: what });
    },
    batch: (messages) => {
      metrics.batchSize.observe(messages);
      const end = metrics.batchSeconds.startTimer();
      return (pending) => {
        if (pending !== undefined) metrics.pending.set(pending);
        end();
      };
    },
    unavailable: () => metrics.unavailable.inc(),
  };
}
