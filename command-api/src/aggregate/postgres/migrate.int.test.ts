import { createStartUp } from '@vivarium/platform/process/start-up.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStores } from '../../stores.ts';
import { type OwnPostgres, ownPostgres } from '../../testing/own-postgres.ts';
import { serviceUrl } from '../../testing/service-url.ts';
import { isPostgresBusy, migrationLimits, openPostgres, type Postgres } from './database.ts';
import { migrate, migrateApart } from './migrate.ts';

const A_MOMENT_MS = 100;
const silent = createLogger('test', 'silent');
let database: OwnPostgres;
/** What others ask, who wait for the answer. */
let others: Postgres<object>;

beforeAll(async () => {
  const name = `migrate_${crypto.randomUUID().slice(0, 8)}`;
  database = await ownPostgres(name);
  // Whoever runs the server may have bounds too.
  const admin = openPostgres<object>(database.url, { name: 'test', max: 1, onError: () => {} });
  await sql`alter database ${sql.id(name)} set statement_timeout = ${sql.lit(A_MOMENT_MS)}`.execute(admin.db);
  await sql`create table held ()`.execute(admin.db);
  await admin.close();
  const limits = { statement_timeout: A_MOMENT_MS, query_timeout: 2 * A_MOMENT_MS };
  others = openPostgres(database.url, { name: 'test', onError: () => {}, limits });
});
afterAll(async () => {
  await others.close();
  await database.drop();
});

const does = (name: string, up: (db: Kysely<unknown>) => Promise<unknown>) => ({
  [name]: { up: async (db: Kysely<unknown>) => void (await up(db)) },
});

it('a migration takes as long as it takes, whatever bounds those have whom somebody waits for', async () => {
  const longer = does('longer', (db) => sql`select pg_sleep(${(5 * A_MOMENT_MS) / 1000})`.execute(db));
  await expect(migrate(others.db, longer)).rejects.toSatisfy(isPostgresBusy);
  expect(await migrateApart(database.url, longer, { name: 'test' })).toEqual(['longer']);
});

it('a migration does not have all others wait behind it for what somebody holds', async () => {
  const locking = does('locking', (db) => sql`alter table held add column more text`.execute(db));
  const migrating = (lock_timeout: number) =>
    migrateApart(
      database.url,
      { ...does('longer', async () => {}), ...locking },
      {
        name: 'test',
        limits: { ...migrationLimits, lock_timeout },
      },
    );
  await others.db.transaction().execute(async (transaction) => {
    await sql`lock table held in access share mode`.execute(transaction);
    await expect(migrating(A_MOMENT_MS)).rejects.toSatisfy(isPostgresBusy);
  });
  expect(await migrating(10_000)).toEqual(['locking']);
});

it('a process that starts gives migrations that time, and tries again where the database gave one up', async () => {
  const own = await ownPostgres(`prepare_${crypto.randomUUID().slice(0, 8)}`);
  const given = { POSTGRES_URL: own.url, NATS_URL: serviceUrl('NATS_URL'), NAME_PREFIX: 'migrate-' };
  const stores = openStores(
    {
      ...given,
      MONGODB_URL: serviceUrl('MONGODB_URL'),
      PRIVATE_DATA_KEYS: 'a word that wraps the keys of people',
    },
    'test',
    silent,
  );
  const told: unknown[] = [];
  const migrations = does('telling', async (db) => {
    const { rows } = await sql`select current_setting('statement_timeout') as of_a_statement,
      current_setting('lock_timeout') as of_a_lock`.execute(db);
    told.push(...rows);
    if (told.length === 1) await sql`do $$ begin raise lock_not_available; end $$`.execute(db);
  });
  await stores.prepare({ migrations, collections: [] }, createStartUp(silent));
  expect(told).toEqual([
    { of_a_statement: '0', of_a_lock: '10s' },
    { of_a_statement: '0', of_a_lock: '10s' },
  ]);
  await stores.close();
  await own.drop();
});
