import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { projectorReader } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { type Consumption, consume } from '@vivarium/platform/stream/consume.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { BATCHES_AT_A_TIME, eventSubjects, GATHER_MS, INSTANCES_WITH_A_BACKLOG } from './consumer.ts';
import type { DocumentStore } from './document-store.ts';
import type { LivePipeline } from './live-pipeline.ts';
import { projectBatch } from './project-batch.ts';
import { countMessages, type ProjectorMetrics } from './projector-metrics.ts';
import { isOutage } from './unavailable.ts';

export interface Projecting {
  nats: Nats;
  prefix: string;
  logger: Logger;
  metrics: ProjectorMetrics;
  clock: Clock;
  store: DocumentStore;
  /** All of them, those that are left out for now too. */
  readModels: readonly DefinedReadModel[];
  live: LivePipeline;
  /** Events that one batch holds at most. */
  batch: number;
  /** Events that one holds at most when so many wait. */
  backlog: number;
  ackWaitMs: number;
  maxDeliver: number;
}

/**
 * Starts to fold the events of the stream into the read models. Its batches may meet at the same document; compare-and-set
 * sorts that out between them as it does between processes.
 */
export function startProjecting(projecting: Projecting): Promise<Consumption> {
  const { prefix, metrics, clock, store, readModels, live } = projecting;
  return consume({
    ...projecting,
    stream: streams.events(prefix).name,
    durable: projectorReader(prefix),
    subjects: eventSubjects(prefix, readModels),
    maxAckPending: INSTANCES_WITH_A_BACKLOG * projecting.backlog,
    batchesAtATime: BATCHES_AT_A_TIME,
    gatherMs: GATHER_MS,
    deadLetters: streams.deadLetters(prefix),
    metrics: countMessages(metrics),
    parse: parseEvent,
    handle: async (events: readonly DomainEvent[]) => {
      const failures = await projectBatch(store, await live.stages(), events);
      observeAges(metrics, events, clock().getTime());
      return events.map((event) => failures.outcomeOf(event));
    },
    isOutage,
  });
}

function observeAges(
  { eventAge, newestEvent }: ProjectorMetrics,
  events: readonly { time: string }[],
  now: number,
): void {
  const times = events.map(({ time }) => Date.parse(time));
  for (const time of times) eventAge.observe(Math.max(0, now - time) / 1000);
  newestEvent.set(Math.max(...times) / 1000);
}
