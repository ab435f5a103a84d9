import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Events of the provider that were taken long ago are found without a look at all of them. */
export const oldProviderEventsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create index webhook_by_time on orders.webhook (received_at)`.execute(db);
  },
};
