import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { connectNats, ensureStreams } from '@vivarium/platform/nats/connect.ts';
import { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import type { Moment } from './aggregate/execute.ts';
import { reactToEvents } from './background/react-to-events.ts';
import { type RunningJobs, runJobs } from './background/run-jobs.ts';
import type { WorkerConfig } from './config.ts';
import type { Context } from './context.ts';
import * as allContexts from './contexts.ts';
import { schemaOf } from './schema.ts';
import { openStores, saying } from './stores.ts';

export interface Worker {
  /** Where health and metrics are. */
  url: string;
  jobs: RunningJobs;
  close(): Promise<void>;
}

/**
 * Starts what the contexts do by themselves: reactions to events, and jobs by the clock. Any number of workers may run.
 * @throws when a service cannot be reached or the address is taken.
 */
export async function startWorker(
  config: WorkerConfig,
  {
    contexts = allContexts,
    ...injected
  }: { logger?: Logger; contexts?: Record<string, Context> } & Partial<Moment> = {},
): Promise<Worker> {
  const { NAME_PREFIX: prefix } = config;
  const { clock = systemClock, newId = newUuidV7 } = injected;
  const logger = injected.logger ?? createLogger('worker', config.LOG_LEVEL);
  const registry = createMetrics('worker');
  const stores = openStores(config, 'worker', logger);
  const all: readonly Context[] = Object.values(contexts);
  const ends: (() => Promise<unknown>)[] = [stores.close];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    await stores.prepare(schemaOf(contexts));
    const nats = await saying('NATS (NATS_URL) cannot be reached', connectNats(config.NATS_URL, 'worker'));
    ends.push(nats.close);
    await ensureStreams(nats, streams.events(prefix), streams.deadLetters(prefix));
    const at = { ...stores, config, clock, newId };
    const reacting = {
      ...{ nats, prefix, logger, at, metrics: createConsumerMetrics(registry) },
      ...{ ackWaitMs: config.ACK_WAIT_MS, maxDeliver: config.MAX_DELIVER },
    };
    for (const reaction of all.flatMap(({ reactions = [] }) => reactions)) {
      const reading = await reactToEvents(reacting, reaction);
      ends.push(reading.stop);
    }
    const jobs = await runJobs(config.POSTGRES_URL, {
      jobs: all.flatMap(({ jobs: own = [] }) => own),
      at,
      logger,
    });
    ends.push(jobs.close);
    const readiness = { ...stores.readiness, nats: () => nats.connection.rtt() };
    const { optionalReadiness } = stores;
    const app = createApp({ logger, metrics: registry, readiness, optionalReadiness, routes: [] });
    const server = await listen(app, config.HOST, config.PORT);
    ends.push(server.close);
    logger.info({ url: server.url }, 'worker is running');
    return { url: server.url, jobs, close };
  } catch (error) {
    await close();
    throw error;
  }
}
