import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is told of an offer says which. */
export const offersMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table notifications.notification add column about_offer jsonb`.execute(db);
  },
};
