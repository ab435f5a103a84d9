import type { Client } from '@elastic/elasticsearch';
import { parseEvent } from '@vivarium/contracts/parse-event.ts';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { isElasticsearchOutage } from '@vivarium/platform/elasticsearch/is-outage.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { isNatsOutage } from '@vivarium/platform/nats/is-outage.ts';
import type { StartUp } from '@vivarium/platform/process/start-up.ts';
import type { createConsumerMetrics } from '@vivarium/platform/stream/consumer-metrics.ts';
import { NotTaken } from '@vivarium/platform/stream/demand-taken.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { MatcherConfig } from '../matcher-config.ts';
import type { UnderstandWords } from '../understanding/choosing/understand-words.ts';
import { keepCompared } from './comparing/keep-compared.ts';
import { filledStanding } from './fill.ts';
import { matchingEvents } from './handle-events.ts';
import { type KeptMatching, keepMatching } from './keep-matching.ts';
import { publishingMatches } from './publish-matches.ts';
import { readEvents } from './read-events.ts';
import { OtherListings, scratch } from './scratch.ts';
import { standingSearches } from './standing-index.ts';

interface Starting extends Pick<StartUp, 'waitFor'> {
  client: Client;
  nats: Nats;
  config: MatcherConfig;
  metrics: ReturnType<typeof createConsumerMetrics>;
  understandWords: UnderstandWords;
  logger: Logger;
}

const isOutage = (error: unknown) =>
  isElasticsearchOutage(error) ||
  isNatsOutage(error) ||
  error instanceof OtherListings ||
  error instanceof NotTaken;

/** Keeps saved searches as documents that listings ask, and says whose a listing starts to match. Waits for what is away. */
export async function startMatching(starting: Starting): Promise<KeptMatching> {
  const { client, nats, config, metrics, understandWords, logger, waitFor } = starting;
  const prefix = config.NAME_PREFIX;
  const [listings, savedSearches] = [aliasOf('listings', prefix), aliasOf('saved-searches', prefix)];
  const standing = standingSearches(client, prefix);
  const handle = matchingEvents({
    ...{ client, listings, standing, understandWords, clock: systemClock },
    sellers: aliasOf('sellers', prefix),
    ask: scratch(client, { prefix, listings, newId: newUuidV7 }),
    publish: publishingMatches(nats, prefix, systemClock),
  });
  const reading = {
    ...{ nats, logger, handle, isOutage, clock: systemClock, parse: parseEvent, prefix },
    ...{ stream: streams.events(prefix).name, deadLetters: streams.deadLetters(prefix) },
    ...{ batch: config.BATCH_EVENTS, metrics },
    ...{ ackWaitMs: config.ACK_WAIT_MS, maxDeliver: config.MAX_DELIVER },
  };
  const matching = await keepMatching({
    ...{ standing, isOutage, logger, waitFor },
    fill: () => filledStanding(client, savedSearches, standing, understandWords),
    read: (index, waitFor) => readEvents({ ...reading, index, waitFor }),
  });
  const comparing = keepCompared(
    { client, nats, prefix, standing, understandWords, clock: systemClock, logger },
    config.COMPARE_LOOK_MS,
  );
  return {
    demand: matching.demand,
    stop: async () => void (await Promise.all([matching.stop(), comparing.stop()])),
  };
}
