import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { connectNats, demandConnected, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import type { Moment } from './aggregate/execute.ts';
import { isStoreUnavailable } from './aggregate/store-problems.ts';
import { kernelJobs } from './background/kernel-jobs.ts';
import { reactToEvents } from './background/react-to-events.ts';
import { type RunningJobs, runJobs } from './background/run-jobs.ts';
import { runLoops } from './background/run-loops.ts';
import { takeIn } from './background/take-in.ts';
import type { WorkerConfig } from './config.ts';
import type { Context } from './context.ts';
import * as allContexts from './contexts.ts';
import { schemaOf } from './schema.ts';
import { findShowings } from './showings.ts';
import { openStores, saying } from './stores.ts';

export interface Worker {
  /** Where health and metrics are. */
  url: string;
  jobs: RunningJobs;
  close(): Promise<void>;
}

/**
 * Starts what the contexts do by themselves: reactions to events, and jobs by the clock. Any number of workers may run.
 * Services that are away are waited for.
 * @throws when a service refuses what is asked of it or the address is taken.
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
  const stores = openStores(config, 'worker', logger, { clock, newId });
  const all: readonly Context[] = Object.values(contexts);
  const schema = schemaOf(contexts);
  const ends: (() => Promise<unknown>)[] = [stores.close];
  const close = async () => {
    for (const end of ends.toReversed()) await end();
  };
  const startUp = createStartUp(logger);
  const { waitFor } = startUp;
  let nats: Nats | undefined;
  const readiness = { ...stores.readiness, nats: async () => demandConnected(nats) };
  const { optionalReadiness } = stores;
  try {
    const app = createApp({ logger, metrics: registry, readiness, optionalReadiness, startUp, routes: [] });
    const server = await listen(app, config.HOST, config.PORT);
    ends.push(server.close);
    await stores.prepare(schema, startUp);
    const at = { ...stores, config, clock, newId };
    // What was left half-way needs the stores and nothing else: it waits neither for NATS nor for the jobs.
    ends.push(...runLoops(all, { at, logger }));
    const connecting = waitFor('NATS', () => connectNats(config.NATS_URL, 'worker'), isNatsOutage);
    const connected = await saying('NATS (NATS_URL) cannot be used', connecting);
    nats = connected;
    ends.push(connected.close);
    const own = [streams.events(prefix), streams.deadLetters(prefix)];
    await waitFor('NATS', () => ensureStreams(connected, ...own), isNatsOutage);
    const reacting = {
      ...{ nats: connected, prefix, logger, at, metrics: createConsumerMetrics(registry) },
      ...{ ackWaitMs: config.ACK_WAIT_MS, maxDeliver: config.MAX_DELIVER },
    };
    const readers = all.flatMap(({ reactions = [], intakes = [] }) => [
      ...reactions.map((one) => () => reactToEvents(reacting, one)),
      ...intakes.map((one) => () => takeIn(reacting, one)),
    ]);
    for (const read of readers) ends.push((await waitFor('NATS', read, isNatsOutage)).stop);
    const kernel = { schema, contexts: all, nats: connected, prefix, days: config.EVENTS_DAYS, logger };
    const jobsOfContexts = all.flatMap(({ jobs: own = [] }) => own);
    const ofJobs = { ...at, findShowings: findShowings(all, at) };
    const running = { jobs: [...kernelJobs(kernel), ...jobsOfContexts], at: ofJobs, logger };
    const jobs = await waitFor('Postgres', () => runJobs(config.POSTGRES_URL, running), isStoreUnavailable);
    ends.push(jobs.close);
    startUp.end();
    logger.info({ url: server.url }, 'worker is running');
    return { url: server.url, jobs, close };
  } catch (error) {
    await close();
    throw error;
  }
}
