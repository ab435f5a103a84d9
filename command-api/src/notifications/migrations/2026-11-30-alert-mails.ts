import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Mails of saved searches are stopped apart from those of orders and offers. */
export const alertMailsMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      alter table notifications.preference add column alert_mails boolean not null default true`.execute(db);
  },
};
