import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whether a buyer of several things wants all of them or none. */
export const boughtTogetherMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table orders.payment add column is_whole boolean not null default false`.execute(db);
  },
};
