import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';

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
