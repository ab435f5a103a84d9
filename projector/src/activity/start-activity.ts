import type { Client } from '@elastic/elasticsearch';
import { activityStream } from '@vivarium/contracts/activity/messages.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import { ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { regularly } from '@vivarium/platform/process/regularly.ts';
import { consume } from '@vivarium/platform/stream/consume.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { Counter, type Registry } from 'prom-client';
import { isOutage } from '../runtime/unavailable.ts';
import { startHourlyRankings } from '../trends/hourly-rankings.ts';
import { activityConsumer } from './activity-consumer.ts';
import { parseActivity } from './document-of.ts';
import { writeAlias } from './ensure-activity-index.ts';
import { forgetOldActivity } from './forget-old-activity.ts';
import { type KeptIndex, keepActivityIndex } from './keep-activity-index.ts';
import { writeActivity } from './write-activity.ts';

export interface ActivityDependencies {
  client: Client;
  nats: Nats;
  prefix: string;
  logger: Logger;
  counter: ReturnType<typeof activityCounter>;
  clock: Clock;
  ackWaitMs: number;
  /** Of Redis, where rankings go; undefined: there is none. */
  redisUrl: string | undefined;
  /** Milliseconds from one look whether the index is still there to the next; {@link LOOK_EVERY_MS} unless said otherwise. */
  lookEveryMs?: number;
}

const LOOK_EVERY_MS = 10_000;
const BATCH = 1000;
/**
 * Nobody waits for what is counted by the minute. So what comes within half a second is written at once: beside a thousand
 * events a second that takes half of the processor time (`npm run bench -- activity-burst`).
 */
const GATHER_MS = 500;

/** What the counter calls what became of a message. */
const outcomes = { done: 'kept', retried: 'retried', poison: 'dropped', unparseable: 'dropped' } as const;

/** Registers what is counted of activity. */
export function activityCounter(registry: Registry) {
  return new Counter({
    name: 'projector_activity_total',
    help: 'What visitors did, by what became of it: kept, retried or dropped',
    labelNames: ['outcome'],
    registers: [registry],
  });
}

/**
 * Starts to fold activity into its index, beside the projections and apart from them: neither waits for the other.
 * Any number of instances may run at once.
 */
export async function startActivity(dependencies: ActivityDependencies): Promise<KeptIndex> {
  const {
    client,
    nats,
    prefix,
    logger,
    clock,
    ackWaitMs,
    counter,
    lookEveryMs = LOOK_EVERY_MS,
  } = dependencies;
  const index = writeAlias(prefix);
  await ensureStreams(nats, activityStream(prefix));
  const kept = await keepActivityIndex(dependencies, lookEveryMs);
  const consuming = await consume({
    ...activityConsumer(prefix, ackWaitMs),
    nats,
    logger,
    clock,
    batch: BATCH,
    gatherMs: GATHER_MS,
    // Activity is not worth a dead letter, nor a second try of what was refused.
    maxDeliver: 1,
    deadLetters: 'none',
    metrics: { settled: (what) => counter.inc({ outcome: outcomes[what] }) },
    parse: parseActivity,
    handle: (documents) => writeActivity(client, index, documents),
    isOutage,
  });
  const forget = (signal: AbortSignal) => forgetOldActivity(client, index, clock(), signal);
  const forgetting = regularly('forget old activity', forget, { logger });
  const rankings = startHourlyRankings(dependencies);
  return {
    demand: kept.demand,
    stop: async () => {
      await Promise.all([kept.stop(), consuming.stop(), forgetting.stop(), rankings.stop()]);
    },
  };
}
