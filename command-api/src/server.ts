import { commands } from '@vivarium/contracts/operations.ts';
import { type Clock, systemClock } from '@vivarium/contracts/shared/clock.ts';
import { type NewId, newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { createAuthentication } from '@vivarium/platform/auth/authenticate.ts';
import { orUnavailable } from '@vivarium/platform/auth/token-keys.ts';
import { createApp } from '@vivarium/platform/http/app.ts';
import { demandCleanText } from '@vivarium/platform/http/clean-text.ts';
import { listen } from '@vivarium/platform/http/listen.ts';
import { routerOf } from '@vivarium/platform/http/serve.ts';
import { createLogger, type Logger } from '@vivarium/platform/telemetry/logger.ts';
import { createMetrics } from '@vivarium/platform/telemetry/metrics.ts';
import { Router } from 'express';
import { openActivityStream } from './activity/activity-stream.ts';
import { activityOperations } from './activity/operations.ts';
import { createActivityLimits } from './activity/record-activity/activity-limits.ts';
import { openMongo } from './aggregate/mongo/connect.ts';
import { coalesce } from './aggregate/outbox/coalesce.ts';
import { hintSubject, openHints } from './aggregate/outbox/hints.ts';
import { openPostgres } from './aggregate/postgres/database.ts';
import { migrate } from './aggregate/postgres/migrate.ts';
import { notifyOutbox } from './aggregate/postgres/notify.ts';
import { storeProblems } from './aggregate/store-problems.ts';
import type { CommandApiConfig } from './config.ts';
import { createIdentityStore } from './identity/identity.store.ts';
import type { IdentityTables } from './identity/identity.table.ts';
import { createIdentity, type Identity } from './identity/identity.ts';
import { createLoginLimits } from './identity/log-in/login-limits.ts';
import { identityOperations } from './identity/operations.ts';
import { createPasswords, type Passwords } from './identity/password/passwords.ts';
import { demandOwnOrigin } from './identity/session/own-origin.ts';
import { createRefreshCookie } from './identity/session/refresh-cookie.ts';
import { openSigningKeys } from './keys/signing-keys.ts';
import { createListingStore } from './listings/listings.store.ts';
import { createListings, type Listings } from './listings/listings.ts';
import { listingOperations } from './listings/operations.ts';
import { migrations } from './migrations.ts';
import { snapshotRoute } from './snapshots/route.ts';
import { snapshotSources } from './snapshots/sources.ts';

/** What tests and the demo loader put in the place of the machine's own. */
export interface Injected {
  clock?: Clock;
  newId?: NewId;
  passwords?: Passwords;
  logger?: Logger;
}

/** The running server; `identity` and `listings` are the commands themselves, for whoever runs in this process. */
export interface CommandApi {
  url: string;
  identity: Identity;
  listings: Listings;
  close(): Promise<void>;
}

/** Name of the MongoDB database. */
export const mongoDatabase = (prefix: string) => `${prefix}vivarium`;

/**
 * Starts the write side: migrates, makes indexes and keys where they are missing, serves.
 * @throws when a store cannot be reached or the address is taken.
 */
export async function start(config: CommandApiConfig, injected: Injected = {}): Promise<CommandApi> {
  const { clock = systemClock, newId = newUuidV7 } = injected;
  const logger = injected.logger ?? createLogger('command-api', config.LOG_LEVEL);
  const postgres = openPostgres<IdentityTables>(config.POSTGRES_URL, {
    name: 'command-api',
    onError: (err) => logger.warn({ err }, 'a connection to Postgres broke'),
  });
  const mongo = openMongo(config.MONGODB_URL, mongoDatabase(config.NAME_PREFIX), 'command-api');
  const hints = openHints(config.NATS_URL, hintSubject(config.NAME_PREFIX, 'listings'), 'command-api');
  const activity = openActivityStream(config.NATS_URL, config.NAME_PREFIX);
  const close = async () => {
    await Promise.allSettled([activity.close(), hints.close(), mongo.close(), postgres.close()]);
  };
  try {
    await saying('Postgres (POSTGRES_URL) cannot be prepared', migrate(postgres.db, migrations));
    const identityStore = createIdentityStore(postgres.db);
    const listingStore = createListingStore(mongo.db);
    await saying('MongoDB (MONGODB_URL) cannot be prepared', listingStore.prepare());
    const keys = await saying('The keys (KEYS_DIR) cannot be opened', openSigningKeys(config.KEYS_DIR));
    const authentication = createAuthentication(orUnavailable(keys.pemOf));
    const identity = createIdentity({
      store: identityStore,
      clock,
      newId,
      passwords: injected.passwords ?? (await createPasswords()),
      keys,
      limits: createLoginLimits(config.LOGIN_ATTEMPTS_PER_MINUTE),
      hint: coalesce(() => notifyOutbox(postgres.db)),
    });
    const listings = createListings({ store: listingStore, clock, newId, hint: hints.hint });
    const served = [
      ...identityOperations({
        identity,
        keys,
        cookie: createRefreshCookie(config.PUBLIC_URL),
        ownOrigin: demandOwnOrigin(config.PUBLIC_URL),
      }),
      ...activityOperations({ stream: activity, demandRoom: createActivityLimits(), clock }),
      ...listingOperations(listings),
    ];
    // Other methods of a path are not refused here: query-api answers some of the same paths.
    const operations = routerOf(served, { authentication, operations: commands });
    const snapshots = snapshotSources({ listings: listingStore, users: identityStore, clock, newId });
    const app = createApp({
      logger,
      metrics: createMetrics('command-api'),
      readiness: { postgres: postgres.ping, mongodb: mongo.ping },
      routes: [Router().use(demandCleanText, operations, storeProblems)],
      internalRoutes: [Router().use(snapshotRoute(snapshots), storeProblems)],
    });
    const server = await listen(app, config.HOST, config.PORT);
    logger.info({ url: server.url }, 'command-api listens');
    return {
      url: server.url,
      identity,
      listings,
      close: async () => {
        await server.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Puts words before the cause: a process that cannot start says what is wrong with which service. */
async function saying<Result>(words: string, attempt: Promise<Result>): Promise<Result> {
  try {
    return await attempt;
  } catch (cause) {
    throw new Error(`${words}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
