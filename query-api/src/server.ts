import { queries } from '@vivarium/contracts/operations.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { createAuthentication } from '@vivarium/platform/auth/authenticate.ts';
import { endedSessions, unlessEnded } from '@vivarium/platform/auth/ended-sessions.ts';
import { fetchKeysSoon } from '@vivarium/platform/auth/fetch-keys-soon.ts';
import { type KeyOf, keysFromUrl, orUnavailable } from '@vivarium/platform/auth/token-keys.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { routerOf } from '@vivarium/platform/http/serve.ts';
import { createLimits } from '@vivarium/platform/limits/limits.ts';
import { readLimitDefinitions } from '@vivarium/platform/limits/read-limits.ts';
import { openRedis } from '@vivarium/platform/redis/connect.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { cacheCounter, createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import type { Config } from './config.ts';
import { readModelVersions } from './elasticsearch/read-model-versions.ts';
import * as features from './features.ts';
import { readLimits } from './limits.ts';
import { readAhead } from './market/columns/read-ahead.ts';
import { liveEvents } from './notifications/live.ts';
import { createParts } from './parts.ts';

/** What can be put in place of the real thing. */
export interface Ports {
  logger: Logger;
  /** The public keys of access tokens; by default fetched from `JWKS_URL`. */
  keyOf?: KeyOf;
}

const elapsed = () => performance.now();

/** Starts query-api. It needs Elasticsearch to answer, not to start. */
export async function start(
  config: Config,
  { logger, keyOf = keysFromUrl(config.JWKS_URL) }: Ports,
): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const elasticsearch = createElasticsearch(config.ELASTICSEARCH_URL, {
    timeoutMs: config.SEARCH_TIMEOUT_MS,
  });
  const redis = openRedis(config.REDIS_URL, { name: 'query-api', prefix: config.NAME_PREFIX, logger });
  const limits = createLimits(readLimitDefinitions, {
    redis,
    settings: config,
    onReached: (limit, key) => logger.warn({ limit, key }, 'a limit is reached'),
  });
  const metrics = createMetrics('query-api');
  const lookups = cacheCounter(metrics);
  const sessions = endedSessions(redis);
  const live = liveEvents(config.NATS_URL, { prefix: config.NAME_PREFIX, logger, now: systemClock });
  const parts = createParts({
    config,
    ...{ elasticsearch, live, sessions, logger },
    clock: systemClock,
    elapsed,
    onLookup: (result) => lookups.inc({ result }),
  });
  const versions = readModelVersions(elasticsearch, config.NAME_PREFIX, elapsed);
  const served = Object.values(features).flatMap((feature) => feature(parts));
  const router = routerOf(
    served.map((one) => ({ ...one, before: [versions.guard(one.readModels), ...one.before] })),
    {
      authentication: createAuthentication(orUnavailable(keyOf), unlessEnded(sessions)),
      operations: queries,
      limits: readLimits(limits),
      refusesOtherMethods: true,
    },
  );
  const app = createApp({
    logger,
    metrics,
    readiness: { elasticsearch: versions.demandCurrent },
    optionalReadiness: { redis: redis.ping },
    trust: config.TRUSTED_GATEWAY,
    routes: [router],
  });
  const stopFetching = fetchKeysSoon(keyOf);
  const reading = readAhead(parts.marketColumns, logger);
  const server = await listen(app, config.HOST, config.PORT);
  logger.info({ url: server.url }, 'query-api listens');
  if (config.CURSOR_KEY === undefined)
    logger.warn(
      'CURSOR_KEY is not set: walks by relevance end with this process, and no other goes on with them',
    );
  return {
    ...server,
    close: async () => {
      stopFetching();
      void reading.stop();
      await server.close();
      await Promise.allSettled([live.close(), elasticsearch.close(), redis.close()]);
    },
  };
}
