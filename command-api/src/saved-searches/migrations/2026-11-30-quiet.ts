import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Of which saved searches nobody is to be told as of now: for whoever tells of them, later than they were matched. */
export const quietMigration: Migration = {
  up: async (db: Kysely<unknown>) => {
    await sql`
      create view saved_searches.quiet as
      select id from saved_searches.saved_search where removed or paused or frequency = 'never'`.execute(db);
  },
};
