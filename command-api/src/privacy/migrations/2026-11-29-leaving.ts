import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who leaves, or has left: for whoever writes of people, later than they were found. */
export const leavingMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`create view privacy.leaving as select person_id from privacy.erasure`.execute(db);
  },
};
