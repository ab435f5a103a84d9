import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { sql } from 'kysely';
import { type Mongo, openMongo } from '../aggregate/mongo/connect.ts';
import { openPostgres, type Postgres } from '../aggregate/postgres/database.ts';
import { type CommandApiConfig, commandApiConfigSchema } from '../config.ts';
import type { IdentityTables } from '../identity/identity.table.ts';
import type { Identity } from '../identity/identity.ts';
import { listingDocuments } from '../listings/listings.store.ts';
import type { Listings } from '../listings/listings.ts';
import { startRelay } from '../relay-server.ts';
import { type CommandApi, type Injected, start } from '../server.ts';
import { mongoDatabase } from '../stores.ts';
import { type EventLog, openEventLog } from './event-log.ts';
import { ownPostgres } from './own-postgres.ts';
import { serviceUrl } from './service-url.ts';

/** The server on databases of its own, with a look into each store. */
export interface TestCommandApi {
  config: CommandApiConfig;
  api: CommandApi;
  /** The commands themselves, at the machine's time. */
  commands: { identity: Identity; listings: Listings };
  /** URL under which the API answers, with `/api/v1`. */
  url: string;
  postgres: Postgres<IdentityTables>;
  mongo: Mongo;
  listings: ReturnType<typeof listingDocuments>;
  events: EventLog;
  /** Starts a relay; it is closed with the rest. */
  relay(overrides?: Partial<CommandApiConfig>): Promise<Awaited<ReturnType<typeof startRelay>>>;
  /** Stops everything and leaves nothing in the shared services. */
  close(): Promise<void>;
}

const silent = createLogger('test', 'silent');
const moment = { clock: systemClock, newId: newUuidV7 };

/** Starts the server; the file that calls it is the only one that sees its data. */
export async function startTestCommandApi(
  overrides: Record<string, string | number> = {},
  injected: Injected & {
    /** Nobody's address is verified before they do it. Otherwise everybody's is, so that they can publish. */
    verifiesByMail?: boolean;
  } = {},
): Promise<TestCommandApi> {
  const name = `t${crypto.randomUUID().slice(0, 8)}`;
  const database = await ownPostgres(name);
  const keysDir = await mkdtemp(join(tmpdir(), 'vivarium-keys-'));
  const config = commandApiConfigSchema.parse({
    POSTGRES_URL: database.url,
    MONGODB_URL: serviceUrl('MONGODB_URL'),
    NATS_URL: serviceUrl('NATS_URL'),
    REDIS_URL: serviceUrl('REDIS_URL'),
    KEYS_DIR: join(keysDir, 'keys'),
    INTERNAL_TOKEN: 'a-word-that-servers-share',
    PRIVATE_DATA_KEYS: 'a word that wraps the keys of people in tests',
    NAME_PREFIX: `${name}-`,
    // The people of a test all come from one address, and within a minute.
    LIMIT_REGISTRATIONS: '10000/minute',
    ...overrides,
  });
  const api = await start(config, { logger: silent, ...injected });
  const postgres = openPostgres<IdentityTables>(database.url, { name: 'test', max: 3, onError: () => {} });
  if (!injected.verifiesByMail) await verifyEverybody(config.POSTGRES_URL);
  const mongo = openMongo(serviceUrl('MONGODB_URL'), mongoDatabase(config.NAME_PREFIX), 'test');
  const events = await openEventLog(serviceUrl('NATS_URL'), config.NAME_PREFIX);
  const relays: { close(): Promise<void> }[] = [];
  return {
    config,
    api,
    commands: {
      identity: api.contexts.identity.commands(moment),
      listings: api.contexts.listings.commands(moment),
    },
    url: `${api.url}/api/v1`,
    postgres,
    mongo,
    listings: listingDocuments(mongo.db),
    events,
    relay: async (relayOverrides = {}) => {
      const relay = await startRelay({ ...config, PORT: 0, ...relayOverrides }, { logger: silent });
      relays.push(relay);
      return relay;
    },
    close: async () => {
      await Promise.all(relays.map((relay) => relay.close()));
      await api.close();
      await events.close();
      await mongo.db.dropDatabase();
      await mongo.close();
      await postgres.close();
      await database.drop();
      await rm(keysDir, { recursive: true });
    },
  };
}

/** Most tests are not about addresses, and have nobody who mails. */
async function verifyEverybody(url: string): Promise<void> {
  const { db, close } = openPostgres<IdentityTables>(url, { name: 'test', max: 1, onError: () => {} });
  await sql`
    create function identity.verify_at_once() returns trigger language plpgsql as $$
    begin
      new.email_verified_at := coalesce(new.email_verified_at, new.created_at);
      return new;
    end $$`.execute(db);
  await sql`
    create trigger verified_at_once before insert on identity."user"
    for each row execute function identity.verify_at_once()`.execute(db);
  await close();
}
