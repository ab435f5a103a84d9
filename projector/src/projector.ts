import { type Clock, systemClock } from '@vivarium/contracts/shared/clock.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import type { ReadinessChecks } from '@vivarium/platform/http/health.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { demandConnected, type Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import { activityCounter, startActivity } from './activity/start-activity.ts';
import type { ProjectorConfig } from './config.ts';
import type { DefinedReadModel } from './definition/read-model.ts';
import { everyReadModel } from './every-read-model.ts';
import { forgetNotificationsDaily } from './read-models/notifications/forget-old-notifications.ts';
import { keepReconciled } from './reconcile/keep-reconciled.ts';
import { scheduleOf } from './reconcile/schedule.ts';
import { liveStore } from './runtime/document-store.ts';
import { isServiceOutage, openServices, readModelChecks } from './runtime/open-services.ts';
import { createProjectorMetrics } from './runtime/projector-metrics.ts';
import { startProjecting } from './runtime/start-projecting.ts';
import { startDropping } from './start-dropping.ts';
import { startRollUps } from './start-roll-ups.ts';

/** A running projector. */
export interface Projector {
  /** Base URL of `/healthz`, `/readyz` and `/metrics`. */
  url: string;
  /** Ends the batches in work, gives back the others, closes every connection. */
  close(): Promise<void>;
}

/**
 * Starts a projector; any number may run at once. Services that are away are waited for.
 * @throws when a service refuses what is asked of it or the address is taken.
 */
export async function start(
  config: ProjectorConfig,
  {
    clock = systemClock,
    readModels = everyReadModel,
  }: { clock?: Clock; readModels?: readonly DefinedReadModel[] } = {},
): Promise<Projector> {
  const logger = createLogger('projector', config.LOG_LEVEL);
  const registry = createMetrics('projector');
  const metrics = createProjectorMetrics(registry);
  const client = createElasticsearch(config.ELASTICSEARCH_URL, { timeoutMs: 30_000 });
  const prefix = config.NAME_PREFIX;
  const startUp = createStartUp(logger);
  let connected: Nats | undefined;
  let projected: ReadinessChecks = {};
  const app = createApp({
    logger,
    metrics: registry,
    readiness: () => ({
      elasticsearch: () => client.cluster.health(),
      nats: () => demandConnected(connected),
      ...projected,
    }),
    startUp,
    routes: [],
  });
  const server = await listen(app, config.HOST, config.PORT);
  const opening = { config, client, readModels, waitFor: startUp.waitFor, logger };
  const { nats, live } = await openServices(opening, (opened) => {
    connected = opened;
  });
  const consuming = { nats, prefix, logger, clock, ackWaitMs: config.ACK_WAIT_MS };
  const begin = () =>
    startProjecting({
      ...consuming,
      metrics,
      store: liveStore(client, metrics, prefix),
      readModels,
      live,
      batch: config.BATCH_EVENTS,
      backlog: config.BACKLOG_EVENTS,
      maxDeliver: config.MAX_DELIVER,
    });
  const projecting = await startUp.waitFor('NATS', begin, isNatsOutage);
  const kept = { ...consuming, client, counter: activityCounter(registry), redisUrl: config.REDIS_URL };
  const activity = await startUp.waitFor('Elasticsearch', () => startActivity(kept), isServiceOutage);
  projected = { ...readModelChecks(live, readModels), activity: activity.demand };
  const rollUps = startRollUps({ client, prefix, logger });
  const reconciling = keepReconciled({ ...consuming, ...scheduleOf(config), client, metrics, readModels });
  const forgetting = forgetNotificationsDaily({ client, prefix, logger }, clock);
  const dropping = startDropping({ ...consuming, client }, config.DROP_REPLACED_HOURS);
  startUp.end();
  logger.info({ url: server.url }, 'projector is running');
  return {
    url: server.url,
    close: async () => {
      const all = [projecting, activity, reconciling, forgetting, rollUps, dropping];
      await Promise.all(all.map((one) => one.stop()));
      await Promise.all([nats.close(), server.close()]);
      await client.close();
    },
  };
}
