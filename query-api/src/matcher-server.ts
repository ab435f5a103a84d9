import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import type { ReadinessChecks } from '@vivarium/platform/http/health.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { connectNats, demandConnected, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { startRolling } from '@vivarium/platform/rolling/start-rolling.ts';
import { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import { startDropping } from './alerts/start-dropping.ts';
import { startMatching } from './alerts/start-matching.ts';
import type { MatcherConfig } from './matcher-config.ts';
import { openUnderstanding } from './open-understanding.ts';
import { rollingDemand } from './trends/demand/roll-demand.ts';

/** What is wanted moves in days. */
const DEMAND_PAUSE_MS = 3000;

/**
 * Starts the matcher: reads what happens, keeps saved searches as documents that listings ask, and says whose a listing
 * starts to match. Beside it, it rolls up what visitors look for, since it reads words as the page does. Any number may run. Services that are away are waited for.
 */
export async function startMatcher(
  config: MatcherConfig,
  { logger }: { logger: Logger },
): Promise<{ url: string; close(): Promise<void> }> {
  const prefix = config.NAME_PREFIX;
  const client = createElasticsearch(config.ELASTICSEARCH_URL, { timeoutMs: 30_000 });
  const registry = createMetrics('matcher');
  const startUp = createStartUp(logger);
  const { waitFor } = startUp;
  let connected: Nats | undefined;
  let kept: ReadinessChecks = {};
  const readiness = () => ({
    elasticsearch: () => client.cluster.health(),
    nats: () => demandConnected(connected),
    ...kept,
  });
  const app = createApp({ logger, metrics: registry, readiness, startUp, routes: [] });
  const server = await listen(app, config.HOST, config.PORT);
  const nats = await waitFor('NATS', () => connectNats(config.NATS_URL, 'matcher'), isNatsOutage);
  connected = nats;
  const [events, deadLetters] = [streams.events(prefix), streams.deadLetters(prefix)];
  await waitFor('NATS', () => ensureStreams(nats, events, deadLetters), isNatsOutage);
  const { understandWords } = openUnderstanding();
  const metrics = createConsumerMetrics(registry);
  const matching = await startMatching({ client, nats, config, metrics, understandWords, logger, waitFor });
  kept = { 'saved searches': matching.demand };
  const rolling = startRolling('what is wanted', rollingDemand(client, prefix, understandWords), {
    pauseMs: DEMAND_PAUSE_MS,
    logger,
  });
  const dropping = startDropping({
    ...{ client, nats, stream: events.name, prefix, logger, clock: systemClock },
    listings: aliasOf('listings', prefix),
  });
  startUp.end();
  logger.info({ url: server.url }, 'matcher is running');
  return {
    url: server.url,
    close: async () => {
      await Promise.all([matching, rolling, dropping].map((one) => one.stop()));
      await Promise.all([nats.close(), server.close()]);
      await client.close();
    },
  };
}
