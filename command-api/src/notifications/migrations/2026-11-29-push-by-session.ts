import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** In which session a browser was subscribed; null: before that was noted. */
export const pushBySessionMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table notifications.push_subscription add column session_id uuid`.execute(db);
  },
};
