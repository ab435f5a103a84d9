import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrationLimits, openPostgres, type StatementLimits } from './database.ts';

/**
 * Migrations by name, `<date>-<what>`; they run in the order of their names, once each, forwards only. One with an
 * older date than what has run already runs nevertheless: two branches were merged in the other order.
 */
export type Migrations = Record<string, Migration>;

/**
 * Brings the schema up to date. Several processes may start at once: Kysely's migrator takes an advisory lock and
 * runs everything in one transaction.
 * @throws what the failing migration threw.
 */
export async function migrate<Tables>(db: Kysely<Tables>, migrations: Migrations): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    allowUnorderedMigrations: true,
  });
  const { error, results = [] } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return results.map((result) => result.migrationName);
}

/**
 * The same by a connection of its own, on which statements have the time that they need: the bounds of the servers' connections
 * are for what somebody waits for. Who starts meanwhile waits until it is done.
 * @param limits see {@link migrationLimits}
 * @throws what the failing migration threw; `isPostgresBusy` where others hold what it has to lock
 */
export async function migrateApart(
  url: string,
  migrations: Migrations,
  { name, limits = migrationLimits }: { name: string; limits?: StatementLimits },
): Promise<string[]> {
  const postgres = openPostgres<object>(url, { name, max: 1, onError: () => {}, limits });
  try {
    return await migrate(postgres.db, migrations);
  } finally {
    await postgres.close();
  }
}
