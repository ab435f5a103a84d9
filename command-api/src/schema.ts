import type { AggregateCollection } from './aggregate/mongo/aggregate-collection.ts';
import type { Migrations } from './aggregate/postgres/migrate.ts';
import { outboxMigration } from './aggregate/postgres/migrations/0001-outbox.ts';
import { receiptsMigration } from './aggregate/postgres/migrations/2026-11-28-receipts.ts';
import { receiptsByAgeMigration } from './aggregate/postgres/migrations/2026-11-28-receipts-by-age.ts';
import { privateSchemaMigration } from './vault/migrations/2026-11-28-private.ts';

/** What a context needs of the databases. */
export interface OwnSchema {
  /** Of its tables in Postgres, by `<date>-<what>`: two that are made at the same time do not collide. */
  migrations?: Migrations;
  /** Its collections in MongoDB, whose documents carry their outbox. */
  collections?: readonly AggregateCollection[];
}

/** What the databases must hold before anything works with them. */
export interface Schema {
  migrations: Migrations;
  collections: readonly AggregateCollection[];
}

/** The tables that the kernel has for every context. What has run somewhere keeps its name, as those without a date do. */
const ofTheKernel: Migrations = {
  '0001-outbox': outboxMigration,
  '2026-11-28-receipts': receiptsMigration,
  // After the former by its name.
  '2026-11-28-receipts-by-age': receiptsByAgeMigration,
  // Before those of what is kept there, by its name.
  '2026-11-28-private': privateSchemaMigration,
};

/**
 * @returns what contexts need of the databases. A migration that has run somewhere is never changed; a new one is added.
 * @throws when two of them give one name.
 */
export function schemaOf(contexts: Readonly<Record<string, OwnSchema>>): Schema {
  const all = Object.values(contexts);
  const migrations = [ofTheKernel, ...all.map((one) => one.migrations ?? {})].flatMap(Object.entries);
  const collections = all.flatMap((one) => one.collections ?? []);
  demandUnique(migrations.map(([name]) => name));
  demandUnique(collections.map(({ name }) => name));
  return { migrations: Object.fromEntries(migrations), collections };
}

function demandUnique(names: readonly string[]): void {
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length > 0) throw new Error(`Two contexts bring one name: ${twice.join(', ')}.`);
}
