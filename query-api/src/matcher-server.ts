import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { isElasticsearchOutage } from '@vivarium/platform/elasticsearch/is-outage.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { connectNats, demandConnected, ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { startRolling } from '@vivarium/platform/rolling/start-rolling.ts';
import { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { NotTaken } from '@vivarium/platform/stream/demand-taken.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import { filledStanding } from './alerts/fill.ts';
import { matchingEvents } from './alerts/handle-events.ts';
import { publishingMatches } from './alerts/publish-matches.ts';
import { readEvents } from './alerts/read-events.ts';
import { OtherListings, scratch } from './alerts/scratch.ts';
import { standingSearches } from './alerts/standing-index.ts';
import { startDropping } from './alerts/start-dropping.ts';
import type { MatcherConfig } from './matcher-config.ts';
import { openUnderstanding } from './open-understanding.ts';
import { rollingDemand } from './trends/demand/roll-demand.ts';

/** What is wanted moves in days. */
const DEMAND_PAUSE_MS = 3000;

const isOutage = (error: unknown) =>
  isElasticsearchOutage(error) ||
  isNatsOutage(error) ||
  error instanceof OtherListings ||
  error instanceof NotTaken;

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
  const readiness = { elasticsearch: () => client.cluster.health(), nats: () => demandConnected(connected) };
  const app = createApp({ logger, metrics: registry, readiness, startUp, routes: [] });
  const server = await listen(app, config.HOST, config.PORT);
  const nats = await waitFor('NATS', () => connectNats(config.NATS_URL, 'matcher'), isNatsOutage);
  connected = nats;
  const [events, deadLetters] = [streams.events(prefix), streams.deadLetters(prefix)];
  await waitFor('NATS', () => ensureStreams(nats, events, deadLetters), isNatsOutage);
  const listings = aliasOf('listings', prefix);
  const standing = standingSearches(client, prefix);
  const { understandWords } = openUnderstanding();
  const filling = () => filledStanding(client, aliasOf('saved-searches', prefix), standing, understandWords);
  const filled = await waitFor('Elasticsearch', filling, isOutage);
  const handle = matchingEvents({
    ...{ client, listings, standing, understandWords, clock: systemClock },
    sellers: aliasOf('sellers', prefix),
    ask: scratch(client, { prefix, listings, newId: newUuidV7 }),
    publish: publishingMatches(nats, prefix, systemClock),
  });
  const reading = await readEvents({
    ...{ nats, logger, deadLetters, handle, isOutage, clock: systemClock, parse: parseEvent },
    ...{ prefix, stream: events.name, batch: config.BATCH_EVENTS, metrics: createConsumerMetrics(registry) },
    ...{ ackWaitMs: config.ACK_WAIT_MS, maxDeliver: config.MAX_DELIVER, index: filled, waitFor },
  });
  const rolling = startRolling('what is wanted', rollingDemand(client, prefix, understandWords), {
    pauseMs: DEMAND_PAUSE_MS,
    logger,
  });
  const dropping = startDropping({
    ...{ client, nats, stream: events.name, prefix, listings, logger, clock: systemClock },
  });
  startUp.end();
  logger.info({ url: server.url }, 'matcher is running');
  return {
    url: server.url,
    close: async () => {
      await Promise.all([reading.stop(), rolling.stop(), dropping.stop()]);
      await Promise.all([nats.close(), server.close()]);
      await client.close();
    },
  };
}
