import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is told of an order says which. */
export const ordersMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table notifications.notification add column about_order jsonb`.execute(db);
  },
};
