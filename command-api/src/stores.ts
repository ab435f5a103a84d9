import { systemClock } from '@vivarium/contracts/shared/clock.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import type { StartUp } from '@vivarium/platform/process/start-up.ts';
import { openRedis, type Redis } from '@vivarium/platform/redis/connect.ts';
import type { Logger } from '@vivarium/platform/telemetry/logger.ts';
import type { Kysely } from 'kysely';
import type { Db } from 'mongodb';
import type { Moment } from './aggregate/execute.ts';
import { prepareCollections } from './aggregate/mongo/aggregate-collection.ts';
import { openMongo } from './aggregate/mongo/connect.ts';
import { coalesce } from './aggregate/outbox/coalesce.ts';
import { openHints } from './aggregate/outbox/hints.ts';
import { isPostgresBusy, openPostgres } from './aggregate/postgres/database.ts';
import { migrateApart } from './aggregate/postgres/migrate.ts';
import { notifyOutbox } from './aggregate/postgres/notify.ts';
import type { AggregateTables } from './aggregate/postgres/receipt.table.ts';
import { isStoreUnavailable } from './aggregate/store-problems.ts';
import type { Schema } from './schema.ts';
import { masterKeysOf } from './vault/master-keys.ts';
import { openVault, type Vault } from './vault/vault.ts';

/** Where the stores are; see `config.ts`. */
export interface StoreConfig {
  POSTGRES_URL: string;
  MONGODB_URL: string;
  NATS_URL: string;
  REDIS_URL?: string | undefined;
  NAME_PREFIX: string;
  PRIVATE_DATA_KEYS: string;
}

/** The databases of the write side, and the hints to the relay that they have something for it. */
export interface Stores {
  postgres: Kysely<AggregateTables>;
  mongo: Db;
  /** Seals what only its person may see. */
  vault: Vault;
  /** What may be lost: limits, and who has signed out. */
  redis: Redis;
  hint: {
    /** The outbox of Postgres has something. */
    postgres(): void;
    /** A document of a collection has something. */
    mongo(collection: string, id: string): void;
  };
  /** A check of each store, for `/readyz`. */
  readiness: { postgres(): Promise<unknown>; mongodb(): Promise<unknown> };
  optionalReadiness: { redis(): Promise<unknown> };
  /** Makes the tables and indexes that are missing, and waits for stores that are away. @throws saying which store refuses. */
  prepare(schema: Schema, startUp: StartUp): Promise<void>;
  close(): Promise<void>;
}

/** Name of the MongoDB database. */
export const mongoDatabase = (prefix: string) => `${prefix}vivarium`;

/**
 * Opens the stores; each connects when it is first asked.
 * @param name of the process, for the lists of connections that the services keep.
 * @param moment of what is written down of readings.
 */
export function openStores(
  config: StoreConfig,
  name: string,
  logger: Logger,
  moment: Moment = { clock: systemClock, newId: newUuidV7 },
): Stores {
  const onError = (err: Error) => logger.warn({ err }, 'a connection to Postgres broke');
  const postgres = openPostgres<AggregateTables>(config.POSTGRES_URL, { name, onError });
  const mongo = openMongo(config.MONGODB_URL, mongoDatabase(config.NAME_PREFIX), name);
  const redis = openRedis(config.REDIS_URL, { name, prefix: config.NAME_PREFIX, logger });
  const hints = openHints(config.NATS_URL, config.NAME_PREFIX, name);
  return {
    postgres: postgres.db,
    mongo: mongo.db,
    vault: openVault(masterKeysOf(config.PRIVATE_DATA_KEYS), moment),
    redis,
    hint: { postgres: coalesce(() => notifyOutbox(postgres.db)), mongo: hints.hint },
    readiness: { postgres: postgres.ping, mongodb: mongo.ping },
    optionalReadiness: { redis: redis.ping },
    prepare: async ({ migrations, collections }, { waitFor }) => {
      const migrating = () => migrateApart(config.POSTGRES_URL, migrations, { name });
      const tables = waitFor(
        'Postgres',
        migrating,
        (error) => isStoreUnavailable(error) || isPostgresBusy(error),
      );
      const indexes = waitFor('MongoDB', () => prepareCollections(mongo.db, collections), isStoreUnavailable);
      await Promise.all([
        saying('Postgres (POSTGRES_URL) cannot be prepared', tables),
        saying('MongoDB (MONGODB_URL) cannot be prepared', indexes),
      ]);
    },
    close: async () => {
      await Promise.allSettled([hints.close(), mongo.close(), postgres.close(), redis.close()]);
    },
  };
}

/** Puts words before the cause: a process that cannot start says what is wrong with which service. */
export async function saying<Result>(words: string, attempt: Promise<Result>): Promise<Result> {
  try {
    return await attempt;
  } catch (cause) {
    throw new Error(`${words}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
