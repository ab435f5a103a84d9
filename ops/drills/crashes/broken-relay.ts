/**
 * A relay with the classic mistake, for showing that the drill can fail (`npm run drills -- --broken-outbox`): it
 * removes events from the outbox before it publishes them, so a crash in between loses them. Never started otherwise.
 */

import { openMongo } from '@vivarium/command-api/aggregate/mongo/connect.ts';
import { outboxOf } from '@vivarium/command-api/aggregate/mongo/outbox-document.ts';
import { pendingDocuments } from '@vivarium/command-api/aggregate/mongo/outbox-relay.ts';
import { createPublisher } from '@vivarium/command-api/aggregate/outbox/publisher.ts';
import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import type { OutboxTables } from '@vivarium/command-api/aggregate/postgres/outbox.table.ts';
import { startPostgresRelay } from '@vivarium/command-api/aggregate/postgres/start-relay.ts';
import { relayConfigSchema } from '@vivarium/command-api/config.ts';
import { listingCollection } from '@vivarium/command-api/listings/listings.store.ts';
import { mongoDatabase } from '@vivarium/command-api/stores.ts';
import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { run } from '@vivarium/platform/process/run.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';

const LOOK_EVERY_MS = 20;
const config = readConfig(relayConfigSchema);
const logger = createLogger('broken-relay', config.LOG_LEVEL);

await run(logger, async () => {
  const { NAME_PREFIX: prefix } = config;
  const mongo = openMongo(config.MONGODB_URL, mongoDatabase(prefix), 'broken-relay');
  const listings = outboxOf(mongo.db, listingCollection.name);
  const postgres = openPostgres<OutboxTables>(config.POSTGRES_URL, {
    name: 'broken-relay',
    max: 2,
    onError: () => {},
  });
  const nats = await connectNats(config.NATS_URL, 'broken-relay');
  const publish = createPublisher(nats, prefix);
  startPostgresRelay(postgres.db, { url: config.POSTGRES_URL, publish, onFailure: () => {} });
  const look = async () => {
    for (const id of await pendingDocuments(listings, 100)) {
      const taken = await listings.documents.findOneAndUpdate(
        { _id: id },
        { $set: { outbox: [] }, $unset: { pendingSince: '' } },
      );
      for (const event of taken?.outbox ?? []) await publish(event);
    }
  };
  const again = () =>
    void look()
      .catch(() => {})
      .finally(() => setTimeout(again, LOOK_EVERY_MS));
  again();
  const app = createApp({ logger, metrics: createMetrics('broken-relay'), readiness: {}, routes: [] });
  return listen(app, config.HOST, config.PORT);
});
