import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What other contexts may know of how a person is reached. It never leaves the write side. */
export const reachableMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view identity.reachable as select id as person_id, email, display_name from identity."user"
    `.execute(db);
  },
};
