import { activityStream } from '@vivarium/contracts/activity/messages.ts';
import { mediaResultsStream } from '@vivarium/contracts/media/results.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { demandConnected, type Nats } from '@vivarium/platform/nats/connect.ts';
import { streamRoom, streamRoomMetrics } from '@vivarium/platform/nats/stream-room.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import { openMongo } from './aggregate/mongo/connect.ts';
import { outboxOf } from './aggregate/mongo/outbox-document.ts';
import { pendingInMongo } from './aggregate/mongo/outbox-relay.ts';
import { startMongoRelay } from './aggregate/mongo/start-relay.ts';
import { hintSubject } from './aggregate/outbox/hints.ts';
import { connectNatsPatiently, createPublisher } from './aggregate/outbox/publisher.ts';
import { followed, isWorthALine, pendingTogether, relayMetrics } from './aggregate/outbox/relay-metrics.ts';
import { openPostgres } from './aggregate/postgres/database.ts';
import type { OutboxTables } from './aggregate/postgres/outbox.table.ts';
import { pendingInPostgres } from './aggregate/postgres/outbox-relay.ts';
import { startPostgresRelay } from './aggregate/postgres/start-relay.ts';
import type { RelayConfig } from './config.ts';
import * as contexts from './contexts.ts';
import { schemaOf } from './schema.ts';
import { mongoDatabase } from './stores.ts';

export interface Relay {
  /** Where health and metrics are. */
  url: string;
  close(): Promise<void>;
}

/**
 * Starts relaying the events of all contexts into the stream. Stores and NATS may be away, now or later: it goes on
 * when they are back. Several relays may run.
 * @throws when the address is taken.
 */
export async function startRelay(config: RelayConfig, injected: { logger?: Logger } = {}): Promise<Relay> {
  const { NAME_PREFIX: prefix, POSTGRES_URL: url } = config;
  const logger = injected.logger ?? createLogger('relay', config.LOG_LEVEL);
  const postgres = openPostgres<OutboxTables>(url, {
    name: 'relay',
    max: 4,
    onError: (err) => logger.warn({ err }, 'a connection to Postgres broke'),
  });
  const mongo = openMongo(config.MONGODB_URL, mongoDatabase(prefix), 'relay');
  const outboxes = schemaOf(contexts).collections.map(({ name }) => ({
    hints: hintSubject(prefix, name),
    outbox: outboxOf(mongo.db, name),
  }));
  const registry = createMetrics('relay');
  const metrics = relayMetrics(registry, {
    postgres: () => pendingInPostgres(postgres.db),
    mongodb: () => pendingTogether(outboxes.map(({ outbox }) => pendingInMongo(outbox))),
  });
  const closing = new AbortController();
  let nats: Nats | undefined;
  let relays: { close(): Promise<void> }[] = [];
  const readiness = { postgres: postgres.ping, mongodb: mongo.ping, nats: () => demandConnected(nats) };
  const watched = [streams.events, streams.deadLetters, streams.erasures, activityStream, mediaResultsStream];
  const names = watched.map((streamOf) => streamOf(prefix).name);
  streamRoomMetrics(registry, () => nats, names);
  const optionalReadiness = streamRoom(() => nats, names);
  const app = createApp({ logger, metrics: registry, readiness, optionalReadiness, routes: [] });
  const server = await listen(app, config.HOST, config.PORT);
  logger.info({ url: server.url }, 'relay listens');

  const relaying = connectNatsPatiently(config.NATS_URL, 'relay', {
    signal: closing.signal,
    onFailure: (err, failures) => {
      if (isWorthALine(failures)) logger.warn({ err, failures }, 'NATS does not answer');
    },
  }).then((connected) => {
    if (connected === undefined) return;
    nats = connected;
    const publish = createPublisher(connected, prefix);
    const into = (store: string) => followed(publish, store, metrics, logger);
    const hintsOf = (subject: string) => connected.connection.subscribe(subject, { queue: 'relay' });
    relays = [
      startPostgresRelay(postgres.db, { url, ...into('postgres') }),
      ...outboxes.map(({ outbox, hints }) =>
        startMongoRelay(outbox, { hints: hintsOf(hints), ...into('mongodb') }),
      ),
    ];
  });
  return {
    url: server.url,
    close: async () => {
      closing.abort();
      await relaying;
      await Promise.all(relays.map((relay) => relay.close()));
      await nats?.close();
      await server.close();
      await Promise.allSettled([mongo.close(), postgres.close()]);
    },
  };
}
