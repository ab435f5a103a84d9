import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How often a mail of the day was refused, which is not tried for ever. */
export const mailTriesMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`alter table notifications.mail add column tries int not null default 0`.execute(db);
  },
};
